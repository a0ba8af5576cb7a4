using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Takes the oldest long work that waits and whose files lie here; of several copies of the program one gets it.</summary>
public sealed class TakeLongJob(CityDb db, CityContext city, Installation installation, LongJobFiles files, Node node, TimeProvider clock)
{
    /// <returns>Null when there is nothing to do here.</returns>
    public async Task<Guid?> Run(CancellationToken stop = default)
    {
        var waiting = await db.Set<LongJob>().AsNoTracking().Where(j => j.State == LongJobState.Waiting).OrderBy(j => j.Id).Take(50).ToListAsync(stop);
        foreach (var job in waiting.Where(j => installation.LongJob(j.Kind) is not null && files.Here(city.City, j)))
        {
            var until = clock.GetUtcNow().UtcDateTime + LongJobRules.Lease;
            var taken = await db.Set<LongJob>().Where(j => j.Id == job.Id && j.State == LongJobState.Waiting).ExecuteUpdateAsync(
                j => j.SetProperty(x => x.State, LongJobState.Running).SetProperty(x => x.RunBy, node.Id).SetProperty(x => x.LeaseUntil, until)
                    .SetProperty(x => x.Version, x => x.Version + 1),
                stop);
            if (taken == 1)
                return job.Id;
        }
        return null;
    }
}
