using System.Collections.Immutable;
using System.Diagnostics;

namespace Microcity.Platform;

/// <summary>
/// The one loop of this process: takes every step of every open city, all of them each second, one city soon after it committed facts.
/// A city that fails is logged and tried again in the next round; the others go on (T5).
/// </summary>
internal sealed partial class CityLoop(Installation installation, Cities cities, IServiceProvider services, ILogger<CityLoop> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    /// <summary>Facts of many acts are taken together, so that a storm of writes does not wait for its seals.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(100);

    private readonly ImmutableArray<CityStep> steps = [.. installation.Modules.SelectMany(m => m.Steps)];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lastRound = 0L;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var everywhere = lastRound == 0 || Stopwatch.GetElapsedTime(lastRound) >= Round;
                if (everywhere)
                    lastRound = Stopwatch.GetTimestamp();
                var woken = LedgerSignal.Take();
                var open = (await cities.All(stoppingToken)).Where(c => c.State == CityState.Open && (everywhere || woken.Contains(c.Id)));
                await Parallel.ForEachAsync(open, stoppingToken, async (city, stop) => await Work(city, stop));
                if (await LedgerSignal.Wait(Round - Stopwatch.GetElapsedTime(lastRound), stoppingToken))
                    await Task.Delay(Gathering, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                RoundFailed(failure);
                await Task.Delay(Round, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Work(City city, CancellationToken stop)
    {
        foreach (var step in steps)
        {
            try
            {
                bool more;
                do
                {
                    await using var scope = await services.InCity(city, actor => actor.IsJob(step.Name));
                    more = await step.Run(scope.ServiceProvider, stop);
                }
                while (more && !stop.IsCancellationRequested);
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                StepFailed(failure, step.Name, city.Slug);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The step {Step} of {City} failed; it is tried again in a second")]
    private partial void StepFailed(Exception failure, string step, string city);

    [LoggerMessage(LogLevel.Error, "A round over all cities failed; the next one begins in a second")]
    private partial void RoundFailed(Exception failure);
}
