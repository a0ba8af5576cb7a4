using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Rows that are removed once nobody needs them, by the nightly job <c>retention</c> (T46).</summary>
/// <param name="Row">Of which table; what it is to people is said by its personal columns.</param>
/// <param name="Old">In a scope of one city, at a time in UTC: which rows go then.</param>
/// <param name="Remove">Removes at most <see cref="AtOnce"/> rows and says how many.</param>
public sealed record Retention(
    string Name, Type Row, Func<IServiceProvider, DateTime, CancellationToken, Task<int>> Old, Func<IServiceProvider, DateTime, CancellationToken, Task<int>> Remove)
{
    /// <summary>Rows removed in one transaction.</summary>
    public const int AtOnce = 500;

    /// <param name="old">Which rows go, by the time of now in UTC.</param>
    public static Retention Of<T>(string name, Func<DateTime, Expression<Func<T, bool>>> old)
        where T : class => Rows<T>(name, (db, now) => db.Set<T>().Where(old(now)));

    /// <param name="old">Which rows go, by the time of now in UTC.</param>
    public static Retention Rows<T>(string name, Func<CityDb, DateTime, IQueryable<T>> old)
        where T : class => Found(name, (services, now, _) => Task.FromResult(old(services.GetRequiredService<CityDb>(), now)));

    /// <param name="old">Which rows go, by the time of now in UTC and the module's settings.</param>
    public static Retention Of<T, TSettings>(string name, Func<DateTime, TSettings, Expression<Func<T, bool>>> old)
        where T : class
        where TSettings : class => Found(name, async (services, now, stop) =>
            services.GetRequiredService<CityDb>().Set<T>().Where(old(now, await services.GetRequiredService<CitySettings>().Of<TSettings>(stop))));

    private static Retention Found<T>(string name, Func<IServiceProvider, DateTime, CancellationToken, Task<IQueryable<T>>> old)
        where T : class => new(
            name, typeof(T),
            async (services, now, stop) => await (await old(services, now, stop)).CountAsync(stop),
            async (services, now, stop) => await (await old(services, now, stop)).Take(AtOnce).ExecuteDeleteAsync(stop));
}
