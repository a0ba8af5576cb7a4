using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>Today: what waits for this officer, oldest promise first (platform rule 6).</summary>
[Needs(Permissions.Work)]
public sealed class WorkPage(Installation installation, Visitor visitor, Here here) : PageModel
{
    public IReadOnlyList<(Due Due, IReadOnlyList<WorkItem> Items)> Groups { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var rows = new List<(string Kind, WorkItem Item)>();
        foreach (var kind in installation.Modules.SelectMany(m => m.Work).Where(k => visitor.May(k.Permission)))
            rows.AddRange((await kind.Waiting(HttpContext.RequestServices, stop)).Select(item => (kind.Code, item)));
        Groups = [.. rows.OrderBy(r => r.Item.PromisedOn).ThenBy(r => r.Kind, StringComparer.Ordinal).ThenBy(r => r.Item.Object)
            .GroupBy(r => WorkRules.DueOn(r.Item.PromisedOn, here.Today))
            .Select(g => (g.Key, (IReadOnlyList<WorkItem>)[.. g.Select(r => r.Item)]))];
    }
}
