using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Mails of the demonstration are read here instead of being sent.</summary>
[OpenToAll, AboveCities]
public sealed partial class DemoMailPage(Cities cities, SiteOptions site, IServiceProvider services) : PageModel
{
    public IReadOnlyList<MailOut> Mails { get; private set; } = [];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!DemoPage.OnlyHere(HttpContext, site))
            context.Result = NotFound();
    }

    public async Task OnGet(CancellationToken stop)
    {
        var mails = new List<MailOut>();
        foreach (var city in (await cities.All(stop)).Where(c => c.Demo))
        {
            await using var inside = await services.InCity(city, actor => actor.IsJob("demo"));
            mails.AddRange(await inside.ServiceProvider.GetRequiredService<CityDb>().Set<MailOut>().AsNoTracking().OrderByDescending(m => m.Id).Take(50).ToListAsync(stop));
        }
        Mails = [.. mails.OrderByDescending(m => m.CreatedAt)];
    }

    /// <summary>The body in pieces, so that addresses become links.</summary>
    public static IEnumerable<(string Text, bool Link)> Parts(string body) =>
        Address().Split(body).Select(part => (part, part.StartsWith("http", StringComparison.Ordinal)));

    [GeneratedRegex(@"(https?://\S+)")]
    private static partial Regex Address();
}
