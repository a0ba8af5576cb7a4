using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Ends long work whose copy of the program died, or that nobody can begin, and removes files that belong to no work.</summary>
public sealed class EndLostJobs(CityDb db, CityContext city, LongJobFiles files, EndLongJob end, Installation installation, TimeProvider clock)
{
    public async Task Run(CancellationToken stop = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var tooLong = now - LongJobRules.LongestWait;
        var lost = await db.Set<LongJob>().AsNoTracking()
            .Where(j => (j.State == LongJobState.Running && j.LeaseUntil <= now) || (j.State == LongJobState.Waiting && j.CreatedAt <= tooLong)).Take(50).ToListAsync(stop);
        foreach (var job in lost)
        {
            if (job.State == LongJobState.Waiting)
                await end.Run(job, j => j.State == LongJobState.Waiting, LongJobState.Failed, why: LongJobRules.NotBegun, stop: stop);
            else if (job.StopAskedAt is not null)
                await end.Run(job, j => j.State == LongJobState.Running && j.LeaseUntil <= now, LongJobState.Stopped, stop: stop);
            else if (installation.LongJob(job.Kind) is { GoesOn: true } && tooLong < job.CreatedAt)
                await PutBack(job.Id, now, stop);
            else
                await end.Run(job, j => j.State == LongJobState.Running && j.LeaseUntil <= now, LongJobState.Failed, why: LongJobRules.Lost, stop: stop);
        }
        foreach (var job in files.PutDown(city.City, now - LongJobRules.FilesArrive))
        {
            if (!await db.Set<LongJob>().AnyAsync(j => j.Id == job && (j.State == LongJobState.Waiting || j.State == LongJobState.Running), stop))
                files.Remove(city.City, job);
        }
    }

    private async Task PutBack(Guid id, DateTime now, CancellationToken stop) => await db.Set<LongJob>().Where(j => j.Id == id && j.State == LongJobState.Running && j.LeaseUntil <= now).ExecuteUpdateAsync(
        j => j.SetProperty(x => x.State, LongJobState.Waiting).SetProperty(x => x.RunBy, (Guid?)null).SetProperty(x => x.LeaseUntil, (DateTime?)null).SetProperty(x => x.Version, x => x.Version + 1), stop);
}
