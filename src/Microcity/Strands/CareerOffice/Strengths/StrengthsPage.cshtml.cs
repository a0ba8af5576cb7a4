using Microcity.Platform;
using Microcity.Skills;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.CareerOffice;

/// <summary>Eight statements of the strengths check. Nothing is stored: what was said so far is the address.</summary>
[OpenToAll, Says(At = "said=0000000000000000000000000000000000000000&page=1", Refuses = [400, 409])]
public sealed class StrengthsPage : PageModel
{
    public int[] Said { get; private set; } = new int[StrengthStatements.Count];

    /// <summary>From 1.</summary>
    public int Number { get; private set; } = 1;

    public IEnumerable<(StrengthStatement Statement, int At, int Said)> Statements =>
        Enumerable.Range(0, StrengthStatements.OnePage).Select(i => (StrengthStatements.All[From + i], i, Said[From + i]));

    private int From => (Number - 1) * StrengthStatements.OnePage;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => SecretPages.Keep(Response);

    public IActionResult OnGet(string said, [FromQuery] int? page)
    {
        var read = StrengthRules.Read(said);
        if (!read.Done)
            return this.Refuse(read.Refusal);
        (Said, Number) = (read.Value, Math.Clamp(page ?? 1, 1, StrengthStatements.Pages));
        return Page();
    }

    [Says(At = "said=0000000000000000000000000000000000000000", Body = "page=1&a0=5&a1=4", Refuses = [400, 409])]
    public IActionResult OnPost(
        string said, [FromForm] int page, [FromForm] int a0, [FromForm] int a1, [FromForm] int a2, [FromForm] int a3, [FromForm] int a4, [FromForm] int a5, [FromForm] int a6, [FromForm] int a7)
    {
        var read = StrengthRules.Read(said);
        if (!read.Done)
            return this.Refuse(read.Refusal);
        (Said, Number) = ([.. read.Value], Math.Clamp(page, 1, StrengthStatements.Pages));
        int[] now = [a0, a1, a2, a3, a4, a5, a6, a7];
        if (!ModelState.IsValid || now.Any(a => a is < 0 or > 5))
            return this.Refuse(QuizRules.AnswerOutside);
        now.CopyTo(Said, From);
        return LocalRedirect($"~/learn/strengths/{StrengthRules.Write(Said)}{(Number < StrengthStatements.Pages ? $"?page={Number + 1}" : "/result")}");
    }
}
