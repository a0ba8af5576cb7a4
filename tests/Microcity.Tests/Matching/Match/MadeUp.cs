using CsCheck;
using Microcity.Matching;

namespace Microcity.Tests;

/// <summary>Made-up skills, people and opportunities, dense enough that skills compete for requirements.</summary>
internal static class MadeUp
{
    public const int Skills = 24;

    // 0-3 above 4-11 above 12-23; groups 24-26; 22 and 23 are languages, 20 and 21 a city's own.
    public static readonly Similarity Taxonomy = SmallGraph.Of(
        27,
        broader: [.. Enumerable.Range(4, 16).Select(x => (x, (x - 4) / 2)), (22, 11), (23, 11), (13, 5)],
        groups: [.. Enumerable.Range(0, 24).Select(x => (x, 24 + (x % 3)))],
        local: [(20, 4, 9_000), (21, 12, 8_000)],
        languages: [22, 23]);

    public static readonly Gen<int?> Level = Gen.OneOf(Gen.Const((int?)null), Gen.Int[1, 4].Select(x => (int?)x));
    public static readonly Gen<Proof> Proof = Gen.Enum<Proof>();

    public static readonly Gen<Held> Held = Gen.Select(Gen.Int[0, Skills - 1], Proof, Level, (skill, proof, level) => new Held(skill, proof, level));

    public static readonly Gen<Held[]> HeldList = Held.Array[0, 8].Select(x => x.DistinctBy(y => y.Skill).ToArray());

    private static readonly Gen<int?> AskedSkill = Gen.Int[0, Skills].Select(x => x < Skills ? x : (int?)null);

    public static readonly Gen<Asked> Asked = Gen.Select(
        AskedSkill, Gen.Enum<Need>(), Level, Gen.OneOfConst(1, 1, 1, 500, 900, 1_000), (skill, need, level, weight) => new Asked(skill, need, level, weight));

    private static readonly Gen<Condition> Condition = Gen.OneOf<Condition>(
        Gen.Int[1, 6].Select(x => (Condition)new LanguageCondition("lv", x)),
        Gen.Int[0, 3].Select(x => (Condition)new AgeCondition((LegalAgeBand)x)),
        Gen.Int[0, 90].Select(x => (Condition)new PlaceCondition(new(5700, 2400 + x), 20)));

    public static readonly Gen<OpportunityInput> Opening = Gen.Select(
        Asked.Array[0, 9], Condition.Array[0, 2], Gen.Int[0, 99], Gen.Int[0, 20],
        (asked, conditions, number, day) => new OpportunityInput
        {
            SourceRef = $"v-{number:00}",
            OpenUntil = new DateOnly(2027, 1, 1).AddDays(day),
            Requirements = asked,
            Conditions = conditions,
        });

    public static readonly Gen<MatchInput> Person = Gen.Select(
        HeldList, Gen.Int[0, 6], Gen.Int[0, 90], Gen.Enum<LegalAgeBand>(),
        (held, latvian, east, age) => new MatchInput
        {
            Skills = held,
            Languages = [new("lv", latvian)],
            Place = new(5700, 2400 + east),
            Age = age,
        });

    public static int Points(IReadOnlyList<Held> held, OpportunityInput opening) =>
        new MatchGrid(Taxonomy, opening, held).Score.Points;
}
