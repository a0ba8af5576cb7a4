using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Nobody can take it any more.</summary>
/// <param name="Unfilled">Places nobody took.</param>
[Fact("opportunity-closed", 1, "skills.fact.opportunity-closed")]
public sealed record OpportunityClosed([Object("opportunity")] Guid Opportunity, [Organisation] Guid? Organisation, SourceKind Kind, [Unit("places")] int Unfilled) : Fact;
