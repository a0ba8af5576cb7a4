using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>A way to an opening or an occupation was worked out for a person.</summary>
[Fact("plan-made", 1, "skills.fact.plan-made")]
public sealed record PlanMade([Subject] Guid Person, [Object("opportunity")] Guid? Opportunity, Code? Occupation, [Unit("hours")] int Hours, [Unit("hundredths of a point")] int Points) : Fact;
