using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>Describing what one did, in own words or by a pasted CV; what is found waits for a decision.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class FromTextPage(Visitor visitor, OwnPassport own, DescribeExperience describe) : PageModel
{
    public ExperienceKind Kind { get; private set; } = ExperienceKind.Job;

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public async Task<IActionResult> OnGet(CancellationToken stop) =>
        (await own.Of(visitor.PersonId!.Value, stop)).Done ? Page() : LocalRedirect("~/me/passport");

    [Says(Body = "kind=Hobby&text=I repair bikes and speak German", Refuses = [400, 409])]
    public async Task<IActionResult> OnPost(ExperienceKind kind, string? title, string? text, CancellationToken stop)
    {
        (Kind, Title, Text) = (kind, title ?? "", text ?? "");
        var told = await describe.Run(visitor.PersonId!.Value, kind, Title, Text, stop: stop);
        return told.Done ? LocalRedirect($"~/me/passport/from-text/{told.Value.Id}") : this.Refuse(told.Refusal);
    }
}
