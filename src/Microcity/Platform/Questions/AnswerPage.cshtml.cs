using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>One question: what was asked, by when the answer was promised, and the answer.</summary>
[Needs(Permissions.Questions)]
public sealed class AnswerPage(CityDb db, AnswerQuestion act) : PageModel
{
    internal const string OnlyWith = "a question that waits";

    public Question Question { get; private set; } = null!;

    [BindProperty]
    public string? Answer { get; set; }

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404])]
    public Task<IActionResult> OnGet(Guid id, CancellationToken stop) => Show(id, stop);

    [Says(At = "id=<uuid>", Body = "answer=On Fridays until two.", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        var done = await act.Run(id, Answer, stop);
        if (done.Done)
            return LocalRedirect("~/work");
        if (done.Refusal.Kind is not RefusalKind.NothingHere)
            await Show(id, stop);
        return this.Refuse(done.Refusal);
    }

    private async Task<IActionResult> Show(Guid id, CancellationToken stop)
    {
        if (await db.Set<Question>().AsNoTracking().FirstOrDefaultAsync(q => q.Id == id, stop) is not { } question)
            return NotFound();
        Question = question;
        return Page();
    }
}
