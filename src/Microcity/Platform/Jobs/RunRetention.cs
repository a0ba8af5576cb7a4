namespace Microcity.Platform;

/// <summary>Removes what is kept no longer, module by module.</summary>
public sealed class RunRetention(Installation installation, IServiceProvider services, TimeProvider clock)
{
    public static readonly CityJob Nightly = new("retention", "0 20 3 * * ?", (services, stop) => services.GetRequiredService<RunRetention>().Run(stop));

    /// <returns>How many rows went.</returns>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var (now, gone) = (clock.GetUtcNow().UtcDateTime, 0);
        foreach (var kept in installation.Modules.SelectMany(m => m.Forgets))
        {
            int removed;
            do
                gone += removed = await kept.Remove(services, now, stop);
            while (removed == Retention.AtOnce);
        }
        return gone;
    }
}
