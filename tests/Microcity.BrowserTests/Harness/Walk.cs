using System.Collections.Concurrent;
using Microcity.Platform;
using Microsoft.AspNetCore.Routing.Template;

namespace Microcity.BrowserTests;

/// <summary>
/// Every seat walks, in Latvian, every page it may open: what has a fixed address directly, the rest by the links it meets. Pages that
/// need no right are walked by the visitor alone, but for those that say something else to whoever is signed in. What was found on the
/// way is then looked at in English, each page as two of them saw it.
/// </summary>
public sealed class Walk(Town town) : IAsyncLifetime
{
    /// <summary>Pages of one address with values are alike; so many of them are looked at.</summary>
    private const int OfOneRoute = 2;

    /// <summary>A call looks and leads on as its kind wants it.</summary>
    private static readonly Dictionary<string, int> Unlike = new() { ["/{city}/work/calls/{id}"] = 9 };

    private static readonly string[] SaysMoreToSome = ["/{city}/calls", "/{city}/calls/{slug}", "/{city}/summer"];

    private static readonly string[] Applicants = ["pupil", "guardian", "employer"];

    public IReadOnlyList<Visit> Visits { get; private set; } = [];

    /// <summary>Routes that gave a file to keep instead of a page.</summary>
    public ConcurrentBag<string> Files { get; } = [];

    private readonly ConcurrentDictionary<string, string> looked = [];
    private readonly ConcurrentDictionary<string, string> shapes = [];

    public async ValueTask InitializeAsync()
    {
        var ways = Town.Seats.SelectMany(seat => Cities(seat).Select(city => (seat, city))).ToList();
        var visits = await All(ways, "lv", null);
        var again = visits.Where(v => v.Status == 200 || v.Route.Contains("/problem/", StringComparison.Ordinal)).GroupBy(v => v.Route).SelectMany(r => r.DistinctBy(v => v.Seat).Take(OfOneRoute)).ToLookup(v => (v.Seat, v.Address.Split('/')[1]), v => v.Address);
        visits.AddRange(await All(ways.Where(w => again.Contains((w.seat.Key, w.city))), "en", way => again[(way.Seat, way.City)]));
        Visits = [.. visits.OrderBy(v => v.Address, StringComparer.Ordinal)];
    }

    private async Task<List<Visit>> All(IEnumerable<(Seat Seat, string City)> ways, string language, Func<(string Seat, string City), IEnumerable<string>>? only)
    {
        var visits = new List<Visit>();
        await Parallel.ForEachAsync(ways, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (way, _) =>
        {
            var seen = await Go(way.Seat, way.City, language, only?.Invoke((way.Seat.Key, way.City)));
            lock (visits)
                visits.AddRange(seen);
        });
        return [.. visits.OrderBy(v => v.Address, StringComparer.Ordinal).ThenBy(v => v.Seat, StringComparer.Ordinal)];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string[] Cities(Seat seat) => seat.Person is null ? ["ventspils", "valmiera", "kuldiga"] : [seat.Cities is [var first, ..] ? first : "ventspils"];

    private async Task<List<Visit>> Go(Seat seat, string city, string language, IEnumerable<string>? only)
    {
        await using var window = await town.Sit(seat, city, language);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/{city}/?lang={language}");
        var mine = town.Pages.Where(p => May(seat, p)).ToList();
        var (toSee, known, count) = (new Queue<string>(), new HashSet<string>(), new Dictionary<string, int>());
        foreach (var address in only ?? mine.Select(p => p.Address.Replace("{city}", city, StringComparison.Ordinal)).Where(a => !a.Contains('{', StringComparison.Ordinal)).Prepend($"/{city}{seat.Path}"))
            toSee.Enqueue(address);
        if (seat.Person is null && only is null)
        {
            foreach (var status in (int[])[403, 404, 429, 500])
                toSee.Enqueue($"/{city}/problem/{status}");
        }
        var visits = new List<Visit>();
        while (toSee.TryDequeue(out var address))
        {
            var path = address.Split('?', '#')[0];
            if (!known.Add(path) || Route(path, mine) is not { } route || (only is null && count.GetValueOrDefault(route) >= Unlike.GetValueOrDefault(route, OfOneRoute)))
                continue;
            count[route] = count.GetValueOrDefault(route) + 1;
            if (await Patiently(Look.At(page, seat.Key, language, route, path, thorough: looked.TryAdd(route, path), isNew: shape => shapes.TryAdd(shape, path)), path) is not { } visit)
            {
                Files.Add(route);
                continue;
            }
            visits.Add(visit);
            if (only is not null)
                continue;
            foreach (var link in await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a[href]')].filter(a => a.origin === location.origin && !a.hasAttribute('download')).map(a => a.pathname)"))
                toSee.Enqueue(link);
        }
        return visits;
    }

    // A script in a page that never ends would hold up everything.
    private static async Task<Visit?> Patiently(Task<Visit?> look, string path)
    {
        try
        {
            return await look.WaitAsync(TimeSpan.FromMinutes(1));
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"{path} was not looked at in a minute.");
        }
    }

    private static bool May(Seat seat, Operation page) => seat.Person is null
        ? page.Permission is null
        : page.Permission is NeedsAttribute.SignedIn or NeedsAttribute.Password || page.Roles.Intersect(seat.Roles).Any() || page.Address == "/{city}/"
            || (Applicants.Contains(seat.Key) && SaysMoreToSome.Contains(page.Address));

    /// <summary>The route of an address: the one that says most of it literally.</summary>
    private static string? Route(string path, IEnumerable<Operation> pages) => path.Contains("/problem/", StringComparison.Ordinal)
        ? path
        : pages.Select(p => p.Address).Where(a => new TemplateMatcher(TemplateParser.Parse(a.TrimStart('/')), []).TryMatch(path, [])).MinBy(a => a.Count(c => c == '{'));
}

/// <summary>The tests that read what one walk has seen.</summary>
[CollectionDefinition(nameof(Walked))]
public sealed class Walked : ICollectionFixture<Walk>;
