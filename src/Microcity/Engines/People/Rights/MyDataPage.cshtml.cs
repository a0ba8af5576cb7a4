using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>My data: a copy of all of it, or all of it erased.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class MyDataPage(CityDb db, Visitor visitor, AskForCopy copy, AskForErasure erase, UndoErasure undo, Here here) : PageModel
{
    internal const string OnlyWith = "an erasure that waits";

    public ErasureRequest? Asked { get; private set; }
    public IReadOnlyList<LegalHold> Holds { get; private set; } = [];
    public IReadOnlyList<(Guid Id, DateTime Until)> Copies { get; private set; } = [];

    public DateOnly DayOf(DateTime time) => here.DayOf(time);

    public string TimeOf(DateTime time) => here.TimeOf(time);

    public async Task OnGet(CancellationToken stop)
    {
        var (person, now, today) = (visitor.PersonId!.Value, here.Now, here.Today);
        Asked = await db.Set<ErasureRequest>().AsNoTracking().FirstOrDefaultAsync(r => r.PersonId == person && (r.State == ErasureState.Waiting || r.State == ErasureState.Held), stop);
        Holds = await db.Set<LegalHold>().AsNoTracking().Where(h => h.PersonId == person && today < h.Until).OrderBy(h => h.Until).ToListAsync(stop);
        var copies = await db.Set<DataCopy>().Where(c => c.PersonId == person && now < c.Until).OrderByDescending(c => c.Id).Select(c => new { c.Id, c.Until }).ToListAsync(stop);
        Copies = [.. copies.Select(c => (c.Id, c.Until))];
    }

    [Says(Refuses = [429])]
    public async Task<IActionResult> OnPostCopy(CancellationToken stop)
    {
        if (!visitor.Fresh(here.Now))
            return LocalRedirect("~/sign-in?return=/account/data");
        var asked = await copy.Run(stop: stop);
        return asked.Done ? LocalRedirect($"~/progress/{asked.Value.Job}") : await Refused(asked.Refusal, stop);
    }

    [Says(OnlyWith = OnlyWith, Refuses = [409])]
    public async Task<IActionResult> OnPostErase(bool now, CancellationToken stop)
    {
        if (!visitor.Fresh(here.Now))
            return LocalRedirect("~/sign-in?return=/account/data");
        var asked = await erase.Run(now, stop: stop);
        return asked.Done ? RedirectToPage() : await Refused(asked.Refusal, stop);
    }

    [Says(OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnPostUndo(CancellationToken stop)
    {
        var undone = await undo.Run(stop: stop);
        return undone.Done ? RedirectToPage() : await Refused(undone.Refusal, stop);
    }

    private async Task<IActionResult> Refused(Refusal refusal, CancellationToken stop)
    {
        await OnGet(stop);
        return this.Refuse(refusal);
    }
}
