using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

[OpenToAll, SignsIn]
public sealed class SignInPage(SignIn signIn, CityContext city, SessionCookie cookie) : PageModel
{
    public string Email { get; private set; } = "";

    /// <summary>Where to go afterwards, below the city.</summary>
    public string Return { get; private set; } = "/me";

    public void OnGet(string? @return) => Return = Local(@return);

    [Says(Body = "email=<account.email>&password=<account.password>", Refuses = [401, 409])]
    public async Task<IActionResult> OnPost(string? email, string? password, string? @return, CancellationToken stop)
    {
        (Email, Return) = (email ?? "", Local(@return));
        var done = await signIn.Run(Email, password ?? "", null, Asker.Of(HttpContext), stop);
        if (!done.Done)
            return this.Refuse(done.Refusal);
        cookie.Give(HttpContext, city.City, done.Value);
        return LocalRedirect("~" + Return);
    }

    private string Local(string? path) => path is ['/', ..] && Url.IsLocalUrl(path) ? path : "/me";
}
