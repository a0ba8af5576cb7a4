using Microcity.Platform;
using Microcity.Skills;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.CareerOffice;

/// <summary>Before a result moves from a code into a record: what that means, and one button that agrees.</summary>
[Needs(NeedsAttribute.SignedIn), Says(At = "code=102Q-3R9V-BQFA-5H12-A4PJ", Refuses = [400, 409])]
public sealed class KeepResultPage(Visitor visitor, ReadRecord read, OpenRecord open, SaveInterests save) : PageModel
{
    public bool HasRecord { get; private set; }

    /// <summary>A result is there already and would be replaced.</summary>
    public bool Replaces { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => SecretPages.Keep(Response);

    public async Task<IActionResult> OnGet(string code, CancellationToken stop)
    {
        await Look(code, stop);
        return QuizCode.Read(code) is { Done: false } wrong ? this.Refuse(wrong.Refusal) : Page();
    }

    [Says(At = "code=102Q-3R9V-BQFA-5H12-A4PJ", Body = "", Refuses = [400, 409])]
    public async Task<IActionResult> OnPost(string code, CancellationToken stop)
    {
        var me = visitor.PersonId!.Value;
        var record = await open.Run(me, stop);
        var saved = record.Done ? await save.Run(me, code, stop) : record.Refusal;
        if (saved.Done)
            return LocalRedirect("~/me/career");
        await Look(code, stop);
        return this.Refuse(saved.Refusal);
    }

    private async Task Look(string code, CancellationToken stop)
    {
        var shown = await read.Run(visitor.PersonId!.Value, stop);
        (HasRecord, Replaces) = (shown is not null, shown?.Interests is { } kept && kept.Code != code);
    }
}
