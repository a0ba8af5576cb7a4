using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>One match as people read it: what is there, near and missing by name, and nothing that counts a person.</summary>
/// <param name="Word">Null where there is no score.</param>
/// <param name="Parts">In the order of the match.</param>
/// <param name="Conditions">Every condition with its verdict.</param>
/// <param name="WhyNot">Why there is no score.</param>
public sealed record Fit(FitWord? Word, IReadOnlyList<FitPart> Parts, IReadOnlyList<Judged> Conditions, Matching.Reason? WhyNot)
{
    public IEnumerable<Judged> Failed => Conditions.Where(c => c.Verdict is Verdict.Failed);

    public IEnumerable<Judged> ToCheck => Conditions.Where(c => c.Verdict is Verdict.Check);

    public IEnumerable<FitPart> AskedFor => Parts.Where(p => p.Need is Need.Essential);

    public IEnumerable<FitPart> Welcome => Parts.Where(p => p.Need is Need.Optional);

    /// <param name="name">The name of a skill by its ordinal.</param>
    /// <param name="phrases">What nobody has tied to a skill yet, in the author's words: essentials, then optionals.</param>
    public static Fit Of(Match match, Func<int, SkillLabel> name, IReadOnlyList<SkillLabel> phrases)
    {
        var next = 0;
        return new(
            match is Scored scored ? FitRules.Word(scored.Points) : null,
            [.. match.Parts.Select(Said)],
            match.Conditions,
            (match as CannotBeScored)?.Reason);

        FitPart Said(Part part) => new(
            FitRules.State(part),
            part.Asked.Need,
            part.Asked.Skill is { } skill ? name(skill) : phrases.ElementAtOrDefault(next++) ?? new SkillLabel("…", ""),
            part.ServedBy is { } serving && part.Value > 0 ? name(serving.Held.Skill) : null,
            part.ServedBy?.Relation ?? Relation.None,
            part.ServedBy?.Held.Level < part.Asked.Level);
    }
}

/// <summary>One thing that is asked for.</summary>
/// <param name="Asked">Its name, or the author's words.</param>
/// <param name="By">The held skill that serves it.</param>
/// <param name="BelowLevel">It is held, but not yet at the level asked.</param>
public sealed record FitPart(FitState State, Need Need, SkillLabel Asked, SkillLabel? By, Relation Relation, bool BelowLevel);
