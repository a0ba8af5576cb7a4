using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>One box for everything public here, in groups; never an empty end.</summary>
[OpenToAll]
public sealed class SearchPage(RunSearch search) : PageModel
{
    public SearchResult Result { get; private set; } = null!;

    public async Task OnGet(string? q, CancellationToken stop) => Result = await search.Run(q, stop);
}
