using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

[Needs(NeedsAttribute.Password)]
public sealed class SignOutPage(SignOut signOut, CityContext city, SessionCookie cookie) : PageModel
{
    [Says(302)]
    public IActionResult OnGet() => LocalRedirect("~/account");

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await signOut.Run(stop);
        cookie.Take(HttpContext, city.City);
        // Not "cookies": a seat in another city of the same host stays.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return LocalRedirect("~/");
    }
}
