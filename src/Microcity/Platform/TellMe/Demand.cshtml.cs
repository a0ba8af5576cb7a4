using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>What people wait for that the city does not have, the most wanted first; no names, no addresses.</summary>
[Needs(Permissions.Work)]
public sealed class DemandPage(ReadDemand read) : PageModel
{
    public IReadOnlyList<DemandLine> Lines { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Lines = await read.Run(stop);
}
