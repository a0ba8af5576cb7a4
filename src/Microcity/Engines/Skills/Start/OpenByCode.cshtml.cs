using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>Where the picture on paper leads: straight to what fits, or to the box with the sign that is wrong.</summary>
[OpenToAll, Says(302, At = "code=<code>", Refuses = [400, 409])]
public sealed class OpenByCodePage(OpenDraft open) : PageModel
{
    public string Typed { get; private set; } = "";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => SecretPages.Keep(Response);

    public async Task<IActionResult> OnGet(string code, CancellationToken stop)
    {
        Typed = code;
        var opened = await open.Run(code, stop);
        return opened.Done ? LocalRedirect("~/matches") : this.Refuse(opened.Refusal);
    }
}
