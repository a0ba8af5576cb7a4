using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Notes that places were taken; when none is left, the opportunity closes.</summary>
public sealed class MarkFilled(CityDb db)
{
    /// <param name="places">How many just now; an opportunity that names no number has one.</param>
    /// <param name="seen">The version that was looked at; null where nobody looked.</param>
    public async Task<Outcome<Opportunity>> Run(Guid id, int places, int? seen = null, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        await OpportunityStamp.Raise(db, stop);
        if (await db.Set<Opportunity>().FirstOrDefaultAsync(o => o.Id == id, stop) is not { } opportunity)
            return Refusal.NothingHere;
        if ((VersionRules.Outdated(opportunity, seen ?? opportunity.Version) ?? OpportunityRules.NotToFill(opportunity, places)) is { } refusal)
            return refusal;
        opportunity.FilledPlaces += places;
        var left = opportunity.FreePlaces();
        if (left == 0)
            opportunity.State = OpportunityState.Closed;
        db.Record(new OpportunityFilled(id, opportunity.OrganisationId, opportunity.SourceKind, opportunity.OccupationCode(), places, left));
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return opportunity;
    }
}
