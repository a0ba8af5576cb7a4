using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>A page of the city, in the reader's language or in the one that it has.</summary>
[OpenToAll]
public sealed class OnePagePage(ReadPages read) : PageModel
{
    private const int MostOthers = 4;

    public ShownPage Shown { get; private set; } = null!;

    /// <summary>More of its kind.</summary>
    public IReadOnlyList<PageLine> Others { get; private set; } = [];

    [Says(At = "slug=<pages[0].slug>", Refuses = [404])]
    public async Task<IActionResult> OnGet(string slug, CancellationToken stop)
    {
        if (await read.Run(slug, stop) is not { } shown)
            return NotFound();
        Shown = shown;
        Others = [.. (await read.Run(shown.Page.Kind, MostOthers + 1, stop)).Where(p => p.Id != shown.Page.Id).Take(MostOthers)];
        return Page();
    }
}
