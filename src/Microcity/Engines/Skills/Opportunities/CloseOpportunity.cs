using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Ends an opportunity, filled or not. Its last day passing needs no act: from then on the clock keeps it out.</summary>
public sealed class CloseOpportunity(CityDb db)
{
    /// <summary>For an officer, in a transaction of its own.</summary>
    public async Task<Outcome<Opportunity>> Run(Guid id, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        var closed = await Close(o => o.Id == id, stop);
        if (!closed.Done)
            return closed;
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return closed;
    }

    /// <summary>For the strand that published it, inside the strand's transaction; the strand saves.</summary>
    public Task<Outcome<Opportunity>> Run(SourceKind kind, string sourceRef, CancellationToken stop = default) =>
        Close(o => o.SourceKind == kind && o.SourceRef == sourceRef, stop);

    private async Task<Outcome<Opportunity>> Close(System.Linq.Expressions.Expression<Func<Opportunity, bool>> which, CancellationToken stop)
    {
        await OpportunityStamp.Raise(db, stop);
        if (await db.Set<Opportunity>().FirstOrDefaultAsync(which, stop) is not { } opportunity)
            return Refusal.NothingHere;
        if (OpportunityRules.Closed(opportunity) is { } refusal)
            return refusal;
        opportunity.State = OpportunityState.Closed;
        db.Record(new OpportunityClosed(opportunity.Id, opportunity.OrganisationId, opportunity.SourceKind, opportunity.FreePlaces()));
        return opportunity;
    }
}
