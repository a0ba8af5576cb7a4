using Microcity.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.People;

/// <summary>Who opened my record.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class OpenedPage(ReadOpened read, Visitor visitor) : PageModel
{
    public IReadOnlyList<OpenedLine> Looks { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Looks = await read.Run(visitor.PersonId!.Value, stop);
}
