using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Ends an opportunity, filled or not. Its last day passing needs no act: from then on the clock keeps it out.</summary>
public sealed class CloseOpportunity(CityDb db)
{
    /// <summary>For an officer, in a transaction of its own.</summary>
    /// <param name="seen">The version that was looked at; null where nobody looked.</param>
    public async Task<Outcome<Opportunity>> Run(Guid id, int? seen = null, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        var closed = await Close(o => o.Id == id, seen, stop);
        if (!closed.Done)
            return closed;
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return closed;
    }

    /// <summary>For the strand that published it, inside the strand's transaction; the strand saves.</summary>
    public Task<Outcome<Opportunity>> Run(SourceKind kind, string sourceRef, CancellationToken stop = default) =>
        Close(o => o.SourceKind == kind && o.SourceRef == sourceRef, null, stop);

    private async Task<Outcome<Opportunity>> Close(System.Linq.Expressions.Expression<Func<Opportunity, bool>> which, int? seen, CancellationToken stop)
    {
        await OpportunityStamp.Raise(db, stop);
        if (await db.Set<Opportunity>().FirstOrDefaultAsync(which, stop) is not { } opportunity)
            return Refusal.NothingHere;
        if ((VersionRules.Outdated(opportunity, seen ?? opportunity.Version) ?? OpportunityRules.Closed(opportunity)) is { } refusal)
            return refusal;
        opportunity.State = OpportunityState.Closed;
        db.Record(new OpportunityClosed(opportunity.Id, opportunity.OrganisationId, opportunity.SourceKind, opportunity.FreePlaces()));
        return opportunity;
    }
}
