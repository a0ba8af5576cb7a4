using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>A passport that its owner shows by a private link: to read, not to change. Its 22 signs tell it from a mailed link.</summary>
[OpenToAll, Says(At = "token=<mail>", Refuses = [404, 409])]
public sealed class OpenShowingPage(OpenShowing open, ReadPassport read) : PageModel
{
    public ShownPassport? Shown { get; private set; }

    public IReadOnlyList<ShownSkill> Skills { get; private set; } = [];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => SecretPages.Keep(Response);

    public async Task<IActionResult> OnGet(string token, CancellationToken stop)
    {
        var opened = await open.Run(token, stop);
        if (!opened.Done)
            return this.Refuse(opened.Refusal);
        Shown = opened.Value;
        Skills = await read.Run(opened.Value.Skills, stop);
        return Page();
    }
}
