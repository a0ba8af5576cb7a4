using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.People;

/// <summary>My data: a copy of all of it, or all of it erased.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class MyDataPage(ReadDataRequests read, Visitor visitor, AskForCopy copy, AskForErasure erase, UndoErasure undo, Here here) : PageModel
{
    internal const string OnlyWith = "an erasure that waits";

    public DataRequests Data { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop) => Data = await read.Run(visitor.PersonId!.Value, stop);

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
