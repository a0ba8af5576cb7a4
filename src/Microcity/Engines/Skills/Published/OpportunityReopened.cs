using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Its closing was undone: it can be taken again while its last day has not passed.</summary>
[Fact("opportunity-reopened", 1, "skills.fact.opportunity-reopened")]
public sealed record OpportunityReopened([Object("opportunity")] Guid Opportunity, [Organisation] Guid? Organisation, SourceKind Kind) : Fact;
