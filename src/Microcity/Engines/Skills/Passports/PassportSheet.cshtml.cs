using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>My passport on one sheet of paper.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class PassportSheetPage(Visitor visitor, OwnPassport own, ReadPassport read) : PageModel
{
    public IReadOnlyList<ShownSkill> Skills { get; private set; } = [];

    public Wishes Wishes { get; private set; } = new();

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        var passport = await own.Of(visitor.PersonId!.Value, stop);
        if (!passport.Done)
            return LocalRedirect("~/me/passport");
        (Skills, Wishes) = (await read.Run(passport.Value, stop), passport.Value.Wishes);
        return Page();
    }
}
