using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Programmes;

/// <summary>What was decided about one's own application, alone on a page; that of a draw stands on the application's page.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class ResultPage(ReadOwn own, ReadDecided decided) : PageModel
{
    public OwnApplication Mine { get; private set; } = null!;

    public DecidedApplication? Decided { get; private set; }

    [Says(At = "id=<uuid>", OnlyWith = AnswersPage.OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await own.Run(id, stop) is not { } mine)
            return NotFound();
        if (mine.Application.FormVersionId is null)
            return LocalRedirect($"~/applications/{id}");
        (Mine, Decided) = (mine, await decided.Run(mine, stop));
        return Page();
    }
}
