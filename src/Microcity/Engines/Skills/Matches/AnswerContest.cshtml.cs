using System.Text.Json;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>One contested match: the question, what the person saw, and the answer. Whose it is plays no part and is not shown.</summary>
[Needs(SkillPermissions.Manage)]
public sealed class AnswerContestPage(CityDb db, AnswerContest act) : PageModel
{
    public Contest Contest { get; private set; } = null!;

    public MatchAnswer Seen { get; private set; } = null!;

    [BindProperty]
    public string? Answer { get; set; }

    [Says(At = "id=<uuid>", OnlyWith = "a question that waits", Refuses = [404])]
    public Task<IActionResult> OnGet(Guid id, CancellationToken stop) => Show(id, stop);

    [Says(At = "id=<uuid>", Body = "answer=We looked at it.", OnlyWith = "a question that waits", Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        var done = await act.Run(id, Answer ?? "", stop);
        if (done.Done)
            return LocalRedirect("~/work");
        if (done.Refusal.Kind is not RefusalKind.NothingHere)
            await Show(id, stop);
        return this.Refuse(done.Refusal);
    }

    private async Task<IActionResult> Show(Guid id, CancellationToken stop)
    {
        if (await db.Set<Contest>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } contest)
            return NotFound();
        (Contest, Seen) = (contest, JsonSerializer.Deserialize<MatchAnswer>(contest.Seen, MatchJson.Options)!);
        return Page();
    }
}
