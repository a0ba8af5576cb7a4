using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>A plan as JSON; for a minor without points.</summary>
public static class PlanJson
{
    public static PlanAnswer Of(Planned planned, Say say)
    {
        var json = new MatchJson(planned.City.Skills, say, planned.Who.Minor);
        var (plan, minor) = (planned.Plan, planned.Who.Minor);
        return new(
            planned.Match.RulesVersion,
            planned.Goal.Line is { } line ? json.Line(line) : null,
            planned.Goal.Occupation is { } occupation ? json.Skill(occupation) : null,
            planned.Match is Scored { Points: var points } ? FitRules.Word(points) : null,
            minor ? null : MatchJson.Hundredths(plan.From),
            minor ? null : MatchJson.Hundredths(plan.To),
            planned.Aim.Target,
            plan.ReachesTarget,
            plan.Hours,
            plan.CostCents,
            [.. plan.Steps.Select(s => new PlanStepAnswer(
                json.Line(planned.City[s.Course.SourceRef]),
                [.. s.Course.Teaches.Select(t => json.Skill(t.Skill))],
                minor ? null : MatchJson.Hundredths(s.From),
                minor ? null : MatchJson.Hundredths(s.To)))],
            [.. planned.NotTaught.Select(l => l.Asked.Skill).OfType<int>().Select(json.Skill)],
            plan.CannotBeScored);
    }
}

/// <param name="Opportunity">The opening it leads to, or else <paramref name="Occupation"/>.</param>
/// <param name="Fit">How it stands now.</param>
/// <param name="From">The score now.</param>
/// <param name="To">The score after the last step.</param>
/// <param name="NotTaught">What is missing and taught by nothing that is open here now.</param>
/// <param name="CannotBeScored">Why there can be no plan.</param>
public sealed record PlanAnswer(
    string Rules, OpportunityAnswer? Opportunity, SkillAnswer? Occupation, FitWord? Fit, decimal? From, decimal? To, int Target, bool ReachesTarget, int Hours, long CostCents,
    IReadOnlyList<PlanStepAnswer> Steps, IReadOnlyList<SkillAnswer> NotTaught, Matching.Reason? CannotBeScored);

public sealed record PlanStepAnswer(OpportunityAnswer Course, IReadOnlyList<SkillAnswer> Teaches, decimal? From, decimal? To);
