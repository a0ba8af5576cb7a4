using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Work list: long work that failed, for who started it; it goes once the same is started again, or after a week.</summary>
internal static class FailedLongJobs
{
    public static readonly WorkKind Kind = new("platform.long-job-failed", Permissions.Work, "platform.work.long-jobs-failed", Waiting) { Personal = true };

    private static async Task<IReadOnlyList<WorkItem>> Waiting(IServiceProvider services, CancellationToken stop)
    {
        var (here, installation) = (services.GetRequiredService<Here>(), services.GetRequiredService<Installation>());
        var mine = await services.GetRequiredService<WorkDesk>().Persons(stop);
        var (since, jobs) = (here.Now.AddDays(-LongJobRules.DaysShown), services.GetRequiredService<CityDb>().Set<LongJob>().AsNoTracking());
        var failed = await jobs.Where(j => mine.Contains(j.StartedBy) && j.State == LongJobState.Failed && since < j.EndedAt)
            .Where(j => !jobs.Any(next => next.StartedBy == j.StartedBy && next.Kind == j.Kind && j.CreatedAt < next.CreatedAt))
            .OrderBy(j => j.EndedAt).Take(50).ToListAsync(stop);
        return [.. failed.Where(j => installation.LongJob(j.Kind) is not null).Select(j => new WorkItem(
            j.Id, here.DayOf(j.EndedAt!.Value), "platform.work.long-job-failed", $"/progress/{j.Id}", ("name", here.Say[installation.LongJob(j.Kind)!.TextKey])))];
    }
}
