using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Mails that were given up after twelve tries.</summary>
[Needs(Permissions.Settings)]
public sealed class UnsentPage(CityDb db, ReplayMail replay) : PageModel
{
    public IReadOnlyList<MailOut> Mails { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) =>
        Mails = await db.Set<MailOut>().AsNoTracking().Where(m => m.GivenUpAt != null && m.SentAt == null).OrderBy(m => m.GivenUpAt).Take(50).ToListAsync(stop);

    [Says(OnlyWith = "a mail that was given up", Refuses = [404])]
    public async Task<IActionResult> OnPostReplay(Guid id, CancellationToken stop) =>
        (await replay.Run(id, stop)).Done ? RedirectToPage() : NotFound();
}
