using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>My page: the next step on top, then what is mine. With an account, with a code alone, or with nothing yet.</summary>
[OpenToAll]
public sealed class MePage(Installation installation) : PageModel
{
    public NextStep? Next { get; private set; }
    public IReadOnlyList<MyRow> Rows { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var lines = new List<MyLines>();
        foreach (var mine in installation.Modules.SelectMany(m => m.Mine))
            lines.Add(await mine(HttpContext.RequestServices, stop));
        Next = lines.SelectMany(l => l.Steps).MinBy(s => s.Rank);
        Rows = [.. lines.SelectMany(l => l.Rows)];
    }
}
