using NodaTime;

namespace Microcity.Platform;

/// <summary>Removes what is kept no longer, module by module, and says a day ahead what that will be.</summary>
public sealed class RunRetention(Installation installation, IServiceProvider services, TimeProvider clock)
{
    private static readonly LocalTime At = new(3, 20);

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

    /// <summary>What goes in the night after the next midnight, if nothing changes until then; nothing where nothing does.</summary>
    public async Task<(DateOnly Night, IReadOnlyList<(Retention Kept, int Rows)> Rows)> Ahead(Here here, CancellationToken stop = default)
    {
        var (night, ahead) = (here.Today.AddDays(1), new List<(Retention, int)>());
        var then = (LocalDate.FromDateOnly(night) + At).InZoneLeniently(DateTimeZoneProviders.Tzdb[here.Zone]).ToDateTimeUtc();
        foreach (var kept in installation.Modules.SelectMany(m => m.Forgets))
        {
            if (await kept.Old(services, then, stop) is > 0 and var rows)
                ahead.Add((kept, rows));
        }
        return (night, ahead);
    }
}
