using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

[OpenToAll, AboveCities]
public sealed class DemoPage(SiteOptions site, Installation installation, Cities cities, SessionCookie cookie, IServiceProvider services) : PageModel
{
    public IReadOnlyList<DemoSeat> Seats { get; private set; } = [];

    /// <summary>Only from this machine, under its own name; anybody else gets what an unknown address gets.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!OnlyHere(HttpContext, site))
            context.Result = NotFound();
    }

    public static bool OnlyHere(HttpContext http, SiteOptions site) =>
        site.Demo && http.Request.Host.Host is ("localhost" or "127.0.0.1") && http.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from);

    public async Task OnGet(CancellationToken stop)
    {
        var seats = new List<DemoSeat>();
        foreach (var city in (await cities.All(stop)).Where(c => c.Demo))
        {
            await using var inside = await services.InCity(city, actor => actor.IsJob("demo"));
            var name = inside.ServiceProvider.GetRequiredService<Here>().Profile!.Name.Plain;
            seats.AddRange(AllSeats().Where(s => s.In(city)).Select(s => new DemoSeat(s, city.Slug, name)));
        }
        Seats = seats;
    }

    [Says(Body = "city=ventspils&seat=officer")]
    public async Task<IActionResult> OnPost(string city, string seat, CancellationToken stop)
    {
        var chosen = (await cities.All(stop)).FirstOrDefault(c => c.Slug == city);
        if (chosen is null || AllSeats().FirstOrDefault(s => s.Key == seat) is not { Person: not null } taken)
            return NotFound();
        await using var inside = await services.InCity(chosen, actor => actor.IsJob("demo"));
        var sat = await inside.ServiceProvider.GetRequiredService<SitDown>().Run(taken, Asker.Of(HttpContext).Device, stop);
        if (!sat.Done)
            return NotFound();
        cookie.Give(HttpContext, chosen, sat.Value);
        return LocalRedirect($"/{chosen.Slug}{taken.Path}");
    }

    private IEnumerable<Seat> AllSeats() => installation.Modules.SelectMany(m => m.Seats);
}

public sealed record DemoSeat(Seat Seat, string City, string CityName);
