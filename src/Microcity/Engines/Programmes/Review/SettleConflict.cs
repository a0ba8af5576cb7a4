using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Whoever chairs lets somebody read in spite of a soft conflict, and says why. Never in their own case.</summary>
public sealed class SettleConflict(CityDb db, Visitor visitor, ReadBarred barred)
{
    public async Task<Outcome<Done>> Run(Guid conflict, string? why, CancellationToken stop = default)
    {
        if (await db.Set<Conflict>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == conflict && c.Kind == ConflictKind.Soft, stop) is not { } soft)
            return Refusal.NothingHere;
        var call = await db.Set<Application>().Where(a => a.Id == soft.ApplicationId).Select(a => a.CallId).FirstAsync(stop);
        if ((await barred.Run(call, stop)).Contains(soft.ApplicationId))
            return Refusal.NothingHere;
        if (Refusal.Of(ReviewRules.NotAlone(soft.PersonId, visitor.PersonId, "programmes.own-conflict", "programmes.reason.own-conflict"), ReviewRules.NoReason(why)) is { } refusal)
            return refusal;
        var (settled, by) = (why!.Trim(), visitor.PersonId);
        await db.Set<Conflict>().Where(c => c.Id == conflict && c.Settled == null)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Clear, true).SetProperty(c => c.Settled, settled).SetProperty(c => c.SettledById, by).SetProperty(c => c.Version, c => c.Version + 1), stop);
        return new Done();
    }
}
