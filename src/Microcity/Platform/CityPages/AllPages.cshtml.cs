using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>Every page of the city that people see, by kind.</summary>
[OpenToAll]
public sealed class AllPagesPage(ReadPages read) : PageModel
{
    public IReadOnlyList<PageLine> Lines { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Lines = await read.Run(stop: stop);
}
