using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Something opened to people here, or opened again.</summary>
[Fact("opportunity-opened", 1, "skills.fact.opportunity-opened")]
public sealed record OpportunityOpened(
    [Object("opportunity")] Guid Opportunity, [Organisation] Guid? Organisation, SourceKind Kind, Code? Occupation, [Unit("places")] int Places, DateOnly PostedOn, DateOnly OpenUntil) : Fact
{
    internal static OpportunityOpened Of(Opportunity row) =>
        new(row.Id, row.OrganisationId, row.SourceKind, row.OccupationCode(), row.Places ?? 1, row.PostedOn, row.OpenUntil);
}
