using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

[OpenToAll]
public sealed class AskForResetPage(AskForReset ask) : PageModel
{
    public string Email { get; private set; } = "";
    public bool Asked { get; private set; }

    [Says(200, Body = "email=<account.email>", Refuses = [400])]
    public async Task<IActionResult> OnPost(string? email, CancellationToken stop)
    {
        Email = email ?? "";
        var done = await ask.Run(Email, Asker.Of(HttpContext), stop);
        if (!done.Done)
            return this.Refuse(done.Refusal);
        Asked = true;
        return Page();
    }
}
