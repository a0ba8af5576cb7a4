using Microcity.Matching;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>My plan: the courses that lead to an opening or an occupation, in order; fits on one sheet of paper.</summary>
[OpenToAll]
public sealed class PlanPage(PlanPath plan, ReadSkillset skillset, Here here) : PageModel
{
    /// <summary>Null while nothing was chosen.</summary>
    public Planned? Planned { get; private set; }

    [FromQuery]
    public Guid? Opening { get; set; }

    [FromQuery]
    public string? Occupation { get; set; }

    [FromQuery]
    public int? Hours { get; set; }

    [FromQuery]
    public int? Euros { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (Opening is null && string.IsNullOrEmpty(Occupation))
            return ModelState.IsValid ? Page() : NotFound();
        var done = await plan.Run(await skillset.Run(stop), new(Opening, Occupation, Hours, Euros), stop);
        if (!done.Done)
            return this.Refuse(done.Refusal);
        Planned = done.Value;
        return Page();
    }

    public SkillLabel Name(int concept) => Planned!.City.Skills.Label(concept, here.Language);

    public string Uri(int skill) => Planned!.City.Skills.Uri(skill);

    public OpportunityLine Line(PlanStep step) => Planned!.City[step.Course.SourceRef];

    public string GoalName => Planned!.Goal switch
    {
        { Line: { } line } => Wording.Of(line.Title, here.Language)?.Text ?? "",
        { Occupation: { } occupation } => Name(occupation).Text,
        _ => "",
    };

    public Fit Fit => Skills.Fit.Of(Planned!.Match, Name, [.. (Planned.Goal.Line?.Phrases ?? []).Select(p => new SkillLabel(p, ""))]);
}
