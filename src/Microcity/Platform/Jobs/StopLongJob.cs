using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Stops long work: at once while it waits, else at the next point of its progress. What has ended meanwhile stays as it is.</summary>
public sealed class StopLongJob(CityDb db, ReadLongJob read, EndLongJob end, Visitor visitor, TimeProvider clock)
{
    public async Task<Outcome<Done>> Run(Guid id, CancellationToken stop = default)
    {
        if (await read.Run(id, stop) is not { } seen)
            return Refusal.NothingHere;
        if (LongJobRules.MayNotStop(seen.Job, visitor.PersonId) is { } refusal)
            return refusal;
        if (await end.Run(seen.Job, j => j.State == LongJobState.Waiting, LongJobState.Stopped, stop: stop))
            return default(Done);
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<LongJob>().Where(j => j.Id == id && j.State == LongJobState.Running && j.StopAskedAt == null)
            .ExecuteUpdateAsync(j => j.SetProperty(x => x.StopAskedAt, now), stop);
        return default(Done);
    }
}
