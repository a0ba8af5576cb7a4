namespace Microcity.Platform;

/// <summary>When the program has stopped working, folds each city's SQLite log into its database file (T68).</summary>
internal sealed class TidyEnd(Cities cities, IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var city in await cities.All(cancellationToken))
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CityContext>().Choose(city);
            try
            {
                await EngineDifferences.Checkpoint(scope.ServiceProvider.GetRequiredService<CityDb>(), cancellationToken);
            }
            catch (Exception failure) when (EngineDifferences.IsDamaged(failure))
            {
                continue;
            }
        }
    }
}

/// <summary>The verb that started the program stops it; no signal does so past it.</summary>
internal sealed class StoppedByVerb : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
