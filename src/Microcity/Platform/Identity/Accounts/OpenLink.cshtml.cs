using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

[OpenToAll, SignsIn, Says(At = "token=<mail>")]
public sealed class OpenLinkPage(OpenLink open, ConfirmAddress confirm, ResetPassword reset, CityContext city, SessionCookie cookie) : PageModel
{
    public LinkUse? Use { get; private set; }

    /// <summary>The address of this page is a secret; it goes to no other site.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Response.Headers["Referrer-Policy"] = "no-referrer";

    public async Task<IActionResult> OnGet(string token, CancellationToken stop)
    {
        var found = await open.Run(token, stop);
        Use = found.Value?.Use;
        return found.Done ? Page() : this.Refuse(found.Refusal);
    }

    [Says(Body = "password=zaļš kaķis lec kokā", Refuses = [401, 409])]
    public async Task<IActionResult> OnPostConfirm(string token, string? password, CancellationToken stop)
    {
        Use = LinkUse.Confirm;
        var done = await confirm.Run(token, password ?? "", Asker.Of(HttpContext), stop);
        if (!done.Done)
            return this.Refuse(done.Refusal);
        cookie.Give(HttpContext, city.City, done.Value);
        return LocalRedirect("~/me");
    }

    [Says(Body = "password=zaļš kaķis lec kokā", Refuses = [400, 409])]
    public async Task<IActionResult> OnPostReset(string token, string? password, CancellationToken stop)
    {
        Use = LinkUse.Reset;
        var done = await reset.Run(token, password ?? "", stop);
        return done.Done ? LocalRedirect("~/sign-in") : this.Refuse(done.Refusal);
    }
}
