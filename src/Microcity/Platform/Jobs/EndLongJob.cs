using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Brings long work to its end, once: state, reasons and fact together, then its files go.</summary>
public sealed class EndLongJob(CityDb db, CityContext city, LongJobFiles files, TimeProvider clock)
{
    /// <param name="asLongAs">How the row must still be.</param>
    /// <returns>False when the row is not so any more.</returns>
    public async Task<bool> Run(
        LongJob job, Expression<Func<LongJob, bool>> asLongAs, LongJobState state, string? result = null, Refusal? why = null, CancellationToken stop = default)
    {
        var (now, error, whole) = (clock.GetUtcNow().UtcDateTime, why is null ? null : KeptReasons.Write(why), state == LongJobState.Done);
        await using (var together = await db.Together(stop))
        {
            var ended = await db.Set<LongJob>().Where(j => j.Id == job.Id).Where(asLongAs).ExecuteUpdateAsync(
                j => j.SetProperty(x => x.State, state).SetProperty(x => x.Done, x => whole ? x.Of : x.Done).SetProperty(x => x.Result, result).SetProperty(x => x.Error, error).SetProperty(x => x.EndedAt, now)
                    .SetProperty(x => x.RunBy, (Guid?)null).SetProperty(x => x.LeaseUntil, (DateTime?)null).SetProperty(x => x.Version, x => x.Version + 1),
                stop);
            if (ended == 0)
                return false;
            if (state == LongJobState.Failed)
            {
                db.Record(new LongJobFailed(job.Id, job.Kind));
                await db.SaveChangesAsync(stop);
            }
            await together.Commit(stop);
        }
        files.Remove(city.City, job.Id);
        return true;
    }
}
