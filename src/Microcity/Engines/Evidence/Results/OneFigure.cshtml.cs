using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Evidence;

/// <summary>One counted figure: what it is, how it is counted, and the way to its rows.</summary>
[OpenToAll, Says(At = "code=open-places")]
public sealed class OneFigurePage(ReadFigures figures) : PageModel
{
    public Figure Figure { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string code, CancellationToken stop)
    {
        if (await figures.Run(code, stop) is not { } figure)
            return NotFound();
        Figure = figure;
        return Page();
    }
}
