using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>One public list of what begins, takes place and closes, with a calendar feed for each kind.</summary>
[OpenToAll]
public sealed class WhatsOnPage(ReadWhatsOn read) : PageModel
{
    /// <summary>More would be no list to read; the feeds hold all.</summary>
    private const int Most = 100;

    public IReadOnlyList<IGrouping<DateOnly, (HappeningKind Kind, Happening Happening)>> Days { get; private set; } = [];

    public IReadOnlyList<HappeningKind> Kinds => read.Kinds;

    public string? Kind { get; private set; }

    public int Left { get; private set; }

    public async Task OnGet(string? kind, CancellationToken stop)
    {
        Kind = Kinds.Any(k => k.Code == kind) ? kind : null;
        var all = await read.Run(Kind, stop);
        Days = [.. all.Take(Most).GroupBy(h => h.Happening.Day)];
        Left = Math.Max(0, all.Count - Most);
    }
}
