using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Microcity.Platform;

/// <summary>
/// Chooses the city before routing: by host name, else by the first path segment, which then becomes the path base. Nothing
/// else in a request can choose a city (T1).
/// </summary>
public sealed class CityGate(RequestDelegate next, Cities cities)
{
    public async Task InvokeAsync(HttpContext http, CityContext context)
    {
        if (context.Chosen)
        {
            // A failed request comes through again to show its error page.
            await next(http);
            return;
        }
        var path = http.Request.Path.Value ?? "/";
        var end = path.IndexOf('/', 1) is var slash and > 0 ? slash : path.Length;
        var first = path.Length > 1 ? path[1..end] : "";
        var city = await cities.ByHost(http.Request.Host.Host, http.RequestAborted);
        if (city is null && (city = await cities.BySlug(first, http.RequestAborted)) is not null)
        {
            http.Request.PathBase = http.Request.PathBase.Add("/" + first);
            http.Request.Path = end == path.Length ? "/" : path[end..];
        }
        if (city is null && path == "/")
            http.Request.Path = "/cities";
        if (city is { State: CityState.Closed })
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        if (city is { State: CityState.Paused })
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = "120";
            return;
        }
        if (city is not null)
            context.Choose(city);
        await next(http);
    }
}

/// <summary>The list of cities, read from the installation database and kept for ten seconds.</summary>
public sealed class Cities(CityConnections connections, IMemoryCache cache)
{
    /// <summary>Words that no city may be called, as they are addresses above the cities.</summary>
    public static readonly IReadOnlySet<string> Reserved =
        new HashSet<string> { "setup", "demo", "health", "openapi", "assets", "api", "account", "open", "cities" };

    public async Task<City?> BySlug(string slug, CancellationToken stop) =>
        slug.Length < 2 || Reserved.Contains(slug) ? null : (await All(stop)).FirstOrDefault(c => c.Slug == slug);

    public async Task<City?> ByHost(string host, CancellationToken stop) =>
        (await All(stop)).FirstOrDefault(c => c.Host is not null && c.Host.Equals(host, StringComparison.OrdinalIgnoreCase));

    public async Task<IReadOnlyList<City>> All(CancellationToken stop)
    {
        if (cache.TryGetValue(nameof(Cities), out IReadOnlyList<City>? known))
            return known!;
        await using var db = connections.OpenInstallation();
        var all = await db.Cities.AsNoTracking().OrderBy(c => c.Slug).ToListAsync(stop);
        return cache.Set<IReadOnlyList<City>>(nameof(Cities), all, TimeSpan.FromSeconds(10));
    }

    public void Forget() => cache.Remove(nameof(Cities));
}
