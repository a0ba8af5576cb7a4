using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.People;

/// <summary>The copy itself, as a file to keep.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class FetchCopyPage(FetchCopy fetch) : PageModel
{
    internal const string OnlyWith = "a copy that was made";

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) =>
        await fetch.Run(id, stop) is { } zip ? File(zip, FetchCopy.Type, FetchCopy.Name) : NotFound();
}
