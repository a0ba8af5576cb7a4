using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Rows that are removed once nobody needs them, by the nightly job <c>retention</c> (T46).</summary>
/// <param name="Remove">In a scope of one city, with the time of now in UTC: removes at most <see cref="AtOnce"/> rows and says how many.</param>
public sealed record Retention(string Name, Func<IServiceProvider, DateTime, CancellationToken, Task<int>> Remove)
{
    /// <summary>Rows removed in one transaction.</summary>
    public const int AtOnce = 500;

    /// <param name="old">Which rows go, by the time of now in UTC.</param>
    public static Retention Of<T>(string name, Func<DateTime, Expression<Func<T, bool>>> old)
        where T : class => new(name, (services, now, stop) => services.GetRequiredService<CityDb>().Set<T>().Where(old(now)).Take(AtOnce).ExecuteDeleteAsync(stop));

    /// <param name="old">Which rows go, by the time of now in UTC and the module's settings.</param>
    public static Retention Of<T, TSettings>(string name, Func<DateTime, TSettings, Expression<Func<T, bool>>> old)
        where T : class
        where TSettings : class => new(name, async (services, now, stop) =>
        {
            var settings = await services.GetRequiredService<CitySettings>().Of<TSettings>(stop);
            return await services.GetRequiredService<CityDb>().Set<T>().Where(old(now, settings)).Take(AtOnce).ExecuteDeleteAsync(stop);
        });
}

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
