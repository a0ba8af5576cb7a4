namespace Microcity.Platform;

/// <summary>The long work that this process is at: one piece at a time, as an import takes memory, and beside the loop, which goes on.</summary>
public sealed partial class LongJobsHere(IServiceProvider services, ILogger<LongJobsHere> log) : IHostedService, IDisposable
{
    public static readonly CityStep Step = new("long-jobs", async (services, stop) =>
    {
        await services.GetRequiredService<LongJobsHere>().TakeNext(services, stop);
        await services.GetRequiredService<EndLostJobs>().Run(stop);
        return false;
    });

    private readonly SemaphoreSlim place = new(1);
    private readonly CancellationTokenSource ends = new();
    private Task running = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await ends.CancelAsync();
        await running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        place.Dispose();
        ends.Dispose();
    }

    /// <param name="inside">A scope of the city.</param>
    private async Task TakeNext(IServiceProvider inside, CancellationToken stop)
    {
        if (!await place.WaitAsync(0, stop))
            return;
        Guid? taken = null;
        try
        {
            taken = await inside.GetRequiredService<TakeLongJob>().Run(stop);
            if (taken is { } job)
                running = Work(inside.GetRequiredService<CityContext>().City, job);
        }
        finally
        {
            if (taken is null)
                place.Release();
        }
    }

    private async Task Work(City city, Guid job)
    {
        try
        {
            await using var scope = await services.InCity(city, actor => actor.IsJob(Step.Name));
            await scope.ServiceProvider.GetRequiredService<RunLongJob>().Run(job, ends.Token);
        }
        catch (Exception failure)
        {
            RunFailed(failure, city.Slug);
        }
        finally
        {
            place.Release();
        }
    }

    [LoggerMessage(LogLevel.Error, "Long work of {City} could not be seen to its end; it is ended when its lease is over")]
    private partial void RunFailed(Exception failure, string city);
}
