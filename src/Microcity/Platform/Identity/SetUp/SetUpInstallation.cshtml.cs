using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

[OpenToAll, AboveCities, Says(At = "token=<console>")]
public sealed class SetUpPage(Cities cities, Here here, SetUpInstallation setUp, SessionCookie cookie) : PageModel
{
    [BindProperty(Name = "")]
    public SetUpForm Form { get; set; } = new();

    /// <summary>There is nothing here once a city exists.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if ((await cities.All(HttpContext.RequestAborted)).Count > 0)
            context.Result = NotFound();
        else
            await next();
    }

    [Says(Body = "token=<console>&name=Cēsis&slug=cesis&givenName=Anna&familyName=Liepa&email=anna@example.lv&password=zaļš kaķis lec kokā", Refuses = [400, 409])]
    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var done = await setUp.Run(
            Form.Token ?? "", new(Form.Slug ?? "", Form.Name ?? ""), new(Form.GivenName ?? "", Form.FamilyName ?? "", here.Language),
            Form.Email ?? "", Form.Password ?? "", Asker.Of(HttpContext).Device, stop);
        if (!done.Done)
            return this.Refuse(done.Refusal);
        cookie.Give(HttpContext, done.Value.City, done.Value.Key);
        return LocalRedirect($"/{done.Value.City.Slug}/account/second-step?return=/work/roles");
    }
}

public sealed class SetUpForm
{
    public string? Token { get; set; }
    public string? Name { get; set; }
    public string? Slug { get; set; }
    public string? GivenName { get; set; }
    public string? FamilyName { get; set; }
    public string? Email { get; set; }
    public string? Password { get; set; }
}
