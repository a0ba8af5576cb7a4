namespace Microcity.Platform;

/// <summary>When the program has stopped working, folds each city's SQLite log into its database file (T68).</summary>
internal sealed class TidyEnd(Cities cities, IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var city in await cities.All(cancellationToken))
                await Fold(city, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The time to stop is over. The log is whole as it is and is folded in at the next start.
            return;
        }
    }

    private async Task Fold(City city, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CityContext>().Choose(city);
        try
        {
            await EngineDifferences.Checkpoint(scope.ServiceProvider.GetRequiredService<CityDb>(), stop);
        }
        catch (Exception failure) when (EngineDifferences.IsDamaged(failure))
        {
            return;
        }
    }
}

/// <summary>The verb that started the program stops it; no signal does so past it.</summary>
internal sealed class StoppedByVerb : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
