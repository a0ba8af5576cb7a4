using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

[OpenToAll]
public sealed class SignUpPage(SignUp signUp) : PageModel
{
    public string GivenName { get; private set; } = "";
    public string FamilyName { get; private set; } = "";
    public string Email { get; private set; } = "";
    public bool Asked { get; private set; }

    [Says(200, Body = "givenName=Anna&familyName=Liepa&email=<uuid>@example.lv&password=zaļš kaķis lec kokā", Refuses = [400])]
    public async Task<IActionResult> OnPost(string? givenName, string? familyName, string? email, string? password, CancellationToken stop)
    {
        (GivenName, FamilyName, Email) = (givenName ?? "", familyName ?? "", email ?? "");
        var done = await signUp.Run(GivenName, FamilyName, Email, password ?? "", Asker.Of(HttpContext), stop);
        if (!done.Done)
            return this.Refuse(done.Refusal);
        Asked = true;
        return Page();
    }
}
