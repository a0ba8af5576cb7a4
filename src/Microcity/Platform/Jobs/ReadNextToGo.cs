using NodaTime;

namespace Microcity.Platform;

/// <summary>What <see cref="RunRetention"/> removes in the night after the next midnight, if nothing changes until then.</summary>
public sealed class ReadNextToGo(Installation installation, IServiceProvider services, Here here)
{
    private static readonly LocalTime At = new(3, 20);

    /// <returns>Nothing of what does not go.</returns>
    public async Task<(DateOnly Night, IReadOnlyList<(Retention Kept, int Rows)> Rows)> Run(CancellationToken stop = default)
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
