using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Undoes the closing of an opportunity that still has free places.</summary>
public sealed class ReopenOpportunity(CityDb db)
{
    public async Task<Outcome<Done>> Run(Guid id, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        await OpportunityStamp.Raise(db, stop);
        if (await db.Set<Opportunity>().FirstOrDefaultAsync(o => o.Id == id, stop) is not { } opportunity)
            return Refusal.NothingHere;
        if (OpportunityRules.NotToReopen(opportunity) is { } refusal)
            return refusal;
        opportunity.State = OpportunityState.Open;
        db.Record(new OpportunityReopened(opportunity.Id, opportunity.OrganisationId, opportunity.SourceKind));
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return new Done();
    }
}
