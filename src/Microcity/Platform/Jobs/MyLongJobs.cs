using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Long work on My page, while it runs and a week after.</summary>
internal static class MyLongJobs
{
    public static async Task<MyLines> Read(IServiceProvider services, CancellationToken stop)
    {
        var (visitor, say, installation) = (services.GetRequiredService<Visitor>(), services.GetRequiredService<Say>(), services.GetRequiredService<Installation>());
        if (visitor.PersonId is not { } person)
            return MyLines.None;
        var since = services.GetRequiredService<Here>().Now.AddDays(-LongJobRules.DaysShown);
        var jobs = await services.GetRequiredService<CityDb>().Set<LongJob>().AsNoTracking()
            .Where(j => j.StartedBy == person && (j.EndedAt == null || since < j.EndedAt)).OrderByDescending(j => j.Id).Take(20).ToListAsync(stop);
        return new([], [.. jobs.Where(j => installation.LongJob(j.Kind) is not null)
            .Select(j => new MyRow(say[installation.LongJob(j.Kind)!.TextKey], $"/progress/{j.Id}", How(say, j)))]);
    }

    private static string How(Say say, LongJob job) => job.State switch
    {
        LongJobState.Waiting => say["platform.long-job.waiting"],
        LongJobState.Running when job.Of == 0 => say["platform.long-job.begun"],
        LongJobState.Running => say["platform.progress.count", ("done", job.Done), ("of", job.Of)],
        LongJobState.Done => say["platform.long-job.done"],
        LongJobState.Stopped => say["platform.long-job.stopped"],
        _ => say["platform.long-job.failed"],
    };
}
