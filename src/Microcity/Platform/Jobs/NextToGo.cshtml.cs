using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>What the next night removes because nobody needs it any more, a day ahead (T46).</summary>
[Needs(Permissions.Settings)]
public sealed class NextToGoPage(ReadNextToGo next) : PageModel
{
    public DateOnly Night { get; private set; }

    /// <summary>Text key of what it is, and how many rows.</summary>
    public IReadOnlyList<(string What, int Rows)> Rows { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var (night, ahead) = await next.Run(stop);
        Night = night;
        Rows = [.. ahead.GroupBy(a => PersonalColumn.All.First(c => c.Row == a.Kept.Row).Says.What).Select(g => (g.Key, g.Sum(a => a.Rows)))];
    }
}
