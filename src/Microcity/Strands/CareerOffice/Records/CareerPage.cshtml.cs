using Microcity.Platform;
using Microcity.Skills;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.CareerOffice;

/// <summary>My career record: the next step, goals, the kept result, who sees it.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class CareerPage(Visitor visitor, ReadRecord read, OpenRecord open, SetGoal set, CloseGoal close, AddStep add, DoStep done, ReadCitySkills skills, Here here) : PageModel
{
    /// <summary>Null until it is opened.</summary>
    public ShownRecord? Shown { get; private set; }

    /// <summary>Last part of the URI of an occupation that a goal may be about.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Occupation { get; set; }

    public SkillLabel? Named { get; private set; }

    public string? Text { get; private set; }

    public GoalKind Kind { get; private set; }

    public string? Step { get; private set; }

    public DateOnly? Due { get; private set; }

    public DateOnly Today => here.Today;

    private Guid Me => visitor.PersonId!.Value;

    public async Task OnGet(CancellationToken stop)
    {
        Shown = await read.Run(Me, stop);
        Named = await About(stop) is { } uri && (await skills.Run(stop)) is var list ? list.Label(list.Find(uri)!.Value, here.Language) : null;
    }

    [Says(Refuses = [409])]
    public async Task<IActionResult> OnPostOpen(CancellationToken stop) => await Answer(await open.Run(Me, stop), stop);

    [Says(Body = "text=Become a welder&kind=Learn", Refuses = [400, 409, 422])]
    public async Task<IActionResult> OnPostGoal(string? text, GoalKind kind, CancellationToken stop)
    {
        (Text, Kind) = (text, kind);
        return await Answer(await set.Run(Me, text ?? "", kind, await About(stop), stop), stop);
    }

    [Says(Body = "goal=<uuid>&reached=true", OnlyWith = "a goal of one's own", Refuses = [404, 409])]
    public async Task<IActionResult> OnPostClose(Guid goal, bool reached, CancellationToken stop) => await Answer(await close.Run(Me, goal, reached, stop), stop);

    [Says(Body = "step=Visit the workshop&due=<day+30>", Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostStep(string? step, DateOnly? due, Guid? goal, CancellationToken stop)
    {
        (Step, Due) = (step, due);
        return await Answer(await add.Run(Me, step ?? "", due, goal, stop), stop);
    }

    [Says(Body = "step=<uuid>", OnlyWith = "a step of one's own", Refuses = [404, 409])]
    public async Task<IActionResult> OnPostDone(Guid step, CancellationToken stop) => await Answer(await done.Run(Me, step, stop), stop);

    private async Task<string?> About(CancellationToken stop)
    {
        if (string.IsNullOrEmpty(Occupation))
            return null;
        var list = await skills.Run(stop);
        return OccupationAddress.Find(list, Occupation) is { } found ? list.Uri(found) : null;
    }

    private async Task<IActionResult> Answer<T>(Outcome<T> outcome, CancellationToken stop)
    {
        if (outcome.Done)
            return LocalRedirect("~/me/career");
        await OnGet(stop);
        return this.Refuse(outcome.Refusal);
    }
}
