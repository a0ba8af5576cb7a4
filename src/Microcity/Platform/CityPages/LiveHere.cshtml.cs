using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>What the city tells of living there, and stories of people who agreed; nothing where it tells nothing.</summary>
[OpenToAll]
public sealed class LiveHerePage(ReadPages read) : PageModel
{
    public IReadOnlyList<PageLine> Living { get; private set; } = [];

    public IReadOnlyList<PageLine> Stories { get; private set; } = [];

    [Says(Refuses = [404])]
    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        (Living, Stories) = (await read.Run(PageKind.LivingHere, stop: stop), await read.Run(PageKind.Story, stop: stop));
        return Living.Count + Stories.Count > 0 ? Page() : NotFound();
    }
}
