using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Leaves a call open longer, for everybody alike; the seal moves with it.</summary>
public sealed class ExtendCall(CityDb db, Here here)
{
    /// <param name="closes">UTC.</param>
    public async Task<Outcome<Call>> Run(Guid id, DateTime closes, int? seen = null, CancellationToken stop = default)
    {
        if (await db.Set<Call>().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } call)
            return Refusal.NothingHere;
        var lottery = await db.Set<Lottery>().AsNoTracking().SingleAsync(l => l.CallId == id, stop);
        var seals = call.SealsAt + (closes - call.ClosesAt);
        if (Refusal.Of(
            VersionRules.Outdated(call, seen ?? call.Version), CallRules.NotLonger(call, closes, here.Now),
            CallRules.Undated(call.OpensAt, closes, seals, lottery.DrawnOn, here.DayOf(seals), call.SettledOn)) is { } refusal)
            return refusal;
        (call.ClosesAt, call.SealsAt) = (closes, seals);
        db.Record(new CallExtended(id, closes));
        await db.SaveChangesAsync(stop);
        return call;
    }
}
