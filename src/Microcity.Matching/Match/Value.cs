namespace Microcity.Matching;

/// <summary>What a held skill is worth to a requirement (rule 17), in 1/10,000.</summary>
public static class Value
{
    public const int Full = 10_000;

    /// <summary>Below this a value counts as nothing.</summary>
    public const int Least = 1_000;

    /// <summary>Similarity × proof × level, rounded down; the level counts only where both sides name one.</summary>
    public static int Of(Relation relation, Proof proof, int? have, int? asked)
    {
        var worth = Similarity.Of(relation) * Of(proof);
        var value = have < asked
            ? (int)((long)worth * (Full * have.Value / asked.Value) / (Full * Full))
            : worth / Full;
        return value < Least ? 0 : value;
    }

    public static int Of(Relation relation, Held held, int? asked) => Of(relation, held.Proof, held.Level, asked);

    /// <summary>Credential 10,000, confirmed 9,500, self-declared 8,500.</summary>
    public static int Of(Proof proof) => proof switch
    {
        Proof.Credential => 10_000,
        Proof.Confirmed => 9_500,
        _ => 8_500,
    };
}
