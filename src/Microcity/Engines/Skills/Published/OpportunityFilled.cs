using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Places were filled.</summary>
/// <param name="Places">How many just now.</param>
/// <param name="Left">How many are still free.</param>
[Fact("opportunity-filled", 1, "skills.fact.opportunity-filled")]
public sealed record OpportunityFilled(
    [Object("opportunity")] Guid Opportunity, [Organisation] Guid? Organisation, SourceKind Kind, Code? Occupation, [Unit("places")] int Places, [Unit("places")] int Left) : Fact;
