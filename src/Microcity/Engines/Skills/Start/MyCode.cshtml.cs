using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>The code this browser holds, to write down or print; or the one box that takes a code.</summary>
[OpenToAll]
public sealed class MyCodePage(CodeInHand hand, OpenDraft open, DeleteDraft delete, CodePicture picture, IEnumerable<OtherCode> others) : PageModel
{
    /// <summary>Null when this browser holds no code that opens anything.</summary>
    public string? Code { get; private set; }

    public string Picture => picture.Of(Code!);

    public string? Typed { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => SecretPages.Keep(Response);

    public async Task OnGet(CancellationToken stop) => Code = await hand.Draft(stop) is null ? null : hand.Code;

    [Says(Body = "code=<code>", Refuses = [400, 409])]
    public async Task<IActionResult> OnPost(string? code, CancellationToken stop)
    {
        Typed = code;
        if (OtherCode.Find(others, code) is { } elsewhere)
            return LocalRedirect(elsewhere);
        var opened = await open.Run(code ?? "", stop);
        return opened.Done ? LocalRedirect("~/matches") : this.Refuse(opened.Refusal);
    }

    [Says]
    public IActionResult OnPostForget()
    {
        hand.Take();
        return LocalRedirect("~/");
    }

    [Says]
    public async Task<IActionResult> OnPostDelete(CancellationToken stop)
    {
        await delete.Run(stop);
        return LocalRedirect("~/");
    }
}
