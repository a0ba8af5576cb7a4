using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>
/// Does long work that this copy has taken, to its end. Twice a second it writes how far the work is, shows that this copy lives, and
/// hears whether it is to be stopped. A program that ends in good order puts the work back, to be taken up again from its beginning.
/// </summary>
public sealed partial class RunLongJob(
    CityDb db, CityContext city, Installation installation, LongJobFiles files, EndLongJob end, Node node, TimeProvider clock, IServiceProvider services, ILogger<RunLongJob> log)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    private Reached told = new(0, 0);
    private DateTime toldAt;

    public async Task Run(Guid id, CancellationToken stop = default)
    {
        var job = await db.Set<LongJob>().AsNoTracking().SingleAsync(j => j.Id == id, stop);
        toldAt = clock.GetUtcNow().UtcDateTime;
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var work = new LongWork(job.Input, files.Of(city.City, job), ends.Token);
        var doing = Task.Run(() => Do(job, work, ends.Token), CancellationToken.None);
        while (await Task.WhenAny(doing, Task.Delay(Look, CancellationToken.None)) != doing)
        {
            if (!await Tell(job, work.Reached))
                await ends.CancelAsync();
        }
        var (state, result, why) = await doing;
        await Tell(job, work.Reached);
        if (state == LongJobState.Stopped && stop.IsCancellationRequested && await PutBack(job))
            return;
        await end.Run(job, j => j.State == LongJobState.Running && j.RunBy == node.Id, state, result, why, CancellationToken.None);
    }

    private async Task<(LongJobState State, string? Result, Refusal? Why)> Do(LongJob job, LongWork work, CancellationToken stop)
    {
        try
        {
            await using var inside = await services.InCity(city.City, actor =>
            {
                actor.IsJob(LongJobsHere.Step.Name);
                actor.OnBehalfOf = job.StartedBy;
            });
            var done = await installation.LongJob(job.Kind)!.Run(inside.ServiceProvider, work, stop);
            return done.Done ? (LongJobState.Done, done.Value, null) : (LongJobState.Failed, null, done.Refusal);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return (LongJobState.Stopped, null, null);
        }
        catch (Exception failure)
        {
            WorkFailed(failure, job.Kind, city.City.Slug);
            return (LongJobState.Failed, null, LongJobRules.Broke);
        }
    }

    /// <returns>False when it is to be stopped, or is not this copy's any more.</returns>
    private async Task<bool> Tell(LongJob job, Reached reached)
    {
        var (now, mine) = (clock.GetUtcNow().UtcDateTime, Mine(job));
        try
        {
            if (reached != told || now - toldAt >= LongJobRules.Lease / 3)
            {
                var until = now + LongJobRules.Lease;
                await mine.ExecuteUpdateAsync(j => j.SetProperty(x => x.Done, reached.Done).SetProperty(x => x.Of, reached.Of).SetProperty(x => x.LeaseUntil, until));
                (told, toldAt) = (reached, now);
            }
            return await mine.AnyAsync(j => j.StopAskedAt == null);
        }
        catch (Exception busy) when (EngineDifferences.IsOverload(busy))
        {
            return true;
        }
    }

    private async Task<bool> PutBack(LongJob job) => await Mine(job).Where(j => j.StopAskedAt == null).ExecuteUpdateAsync(
        j => j.SetProperty(x => x.State, LongJobState.Waiting).SetProperty(x => x.Done, 0).SetProperty(x => x.RunBy, (Guid?)null)
            .SetProperty(x => x.LeaseUntil, (DateTime?)null).SetProperty(x => x.Version, x => x.Version + 1)) == 1;

    private IQueryable<LongJob> Mine(LongJob job) => db.Set<LongJob>().Where(j => j.Id == job.Id && j.State == LongJobState.Running && j.RunBy == node.Id);

    [LoggerMessage(LogLevel.Error, "The long work {Kind} of {City} failed")]
    private partial void WorkFailed(Exception failure, string kind, string city);
}
