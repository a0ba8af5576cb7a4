using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>
/// The way out that stands in every such mail. Mail programs post to it themselves (RFC 8058), without having seen the page, so the
/// secret in the address is all that it asks for; it says the same whether the key was known or not.
/// </summary>
[OpenToAll, IgnoreAntiforgeryToken, Says(At = "key=<mail>")]
public sealed class WayOutPage(EndTellMe end) : PageModel
{
    public bool Done { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Response.Headers["Referrer-Policy"] = "no-referrer";

    public void OnGet() { }

    [Says(200)]
    public async Task OnPost(string key, CancellationToken stop)
    {
        await end.Run(key, stop);
        Done = true;
    }
}
