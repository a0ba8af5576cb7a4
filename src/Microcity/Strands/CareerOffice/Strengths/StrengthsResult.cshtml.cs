using Microcity.Platform;
using Microcity.Skills;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.CareerOffice;

/// <summary>The strengths that stand out, as words for a CV and a talk.</summary>
[OpenToAll, Says(At = "said=5543354435543354435543354435543354435543", Refuses = [400, 409])]
public sealed class StrengthsResultPage : PageModel
{
    /// <summary>Null where the answers are refused.</summary>
    public IReadOnlyList<Strength>? StandOut { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => SecretPages.Keep(Response);

    public IActionResult OnGet(string said)
    {
        var read = StrengthRules.Read(said);
        if (!read.Done)
            return this.Refuse(read.Refusal);
        if (StrengthRules.Unfinished(read.Value) is { } unfinished)
            return this.Refuse(unfinished);
        StandOut = StrengthRules.StandOut(read.Value);
        return Page();
    }
}
