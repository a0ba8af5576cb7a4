using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>My messages; they count as read once their reader says so.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class NoticesPage(MyNotices read, ReadNotice act) : PageModel
{
    internal const string OnlyWith = "a message";

    public IReadOnlyList<NoticeLine> Lines { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Lines = await read.Run(stop);

    [Says(Body = "until=<uuid>", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnPost(Guid until, CancellationToken stop) => (await act.Run(until, stop)).Done ? RedirectToPage() : NotFound();
}
