using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>What a plan leads to and what one can spend on it.</summary>
/// <param name="Opportunity">An opening, or else</param>
/// <param name="Occupation">the URI of an occupation.</param>
/// <param name="Hours">All that may be spent; null is no limit.</param>
/// <param name="Euros">The same in whole euros.</param>
/// <param name="Target">Points to reach, 1 to 100.</param>
public sealed record PlanAim(Guid? Opportunity = null, string? Occupation = null, int? Hours = null, int? Euros = null, int Target = CoursePlan.UsualTarget / 100)
{
    private const int MostHours = 10_000, MostEuros = 100_000;

    public Budget Budget => new(Hours, Euros * 100L);

    public Refusal? Unfit() => Refusal.Of(
        Hours is < 0 or > MostHours ? Refusal.Malformed("hours", "skills.plan-hours", "skills.reason.plan-hours", new("skills.remedy.plan-number"), ("most", MostHours)) : null,
        Euros is < 0 or > MostEuros ? Refusal.Malformed("euros", "skills.plan-euros", "skills.reason.plan-euros", new("skills.remedy.plan-number"), ("most", MostEuros)) : null,
        Target is < 1 or > 100 ? Refusal.Malformed("target", "skills.plan-target", "skills.reason.plan-target", new("skills.remedy.plan-target")) : null);
}
