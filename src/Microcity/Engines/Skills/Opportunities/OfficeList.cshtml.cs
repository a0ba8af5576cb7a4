using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>All openings and courses for the office: find one, say what became of it, enter or bring new ones.</summary>
[Needs(SkillPermissions.Manage)]
public sealed class OfficeListPage(CityDb db, MarkFilled fill, CloseOpportunity close, Here here) : PageModel
{
    private const int OnePage = 20;

    [BindProperty(SupportsGet = true)]
    public OfficeFilter Filter { get; set; } = new();

    public OfficePage Found { get; private set; } = null!;

    public string? Done { get; private set; }

    public async Task OnGet(string? done, CancellationToken stop)
    {
        Done = done switch
        {
            "entered" => here.Say["skills.office.done-entered"],
            "filled" => here.Say["skills.office.done-filled"],
            "closed" => here.Say["skills.office.done-closed"],
            _ => null,
        };
        await Load(stop);
    }

    [Says(Body = "id=<opportunities[0].id>&version=<opportunities[0].version>&places=1", Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostFill(Guid id, int version, string? places, CancellationToken stop) =>
        await Answer(await fill.Run(id, PostingValues.Whole(places ?? "") ?? 0, version, stop), "filled", stop);

    [Says(Body = "id=<opportunities[1].id>&version=<opportunities[1].version>", Refuses = [404, 409])]
    public async Task<IActionResult> OnPostClose(Guid id, int version, CancellationToken stop) =>
        await Answer(await close.Run(id, version, stop), "closed", stop);

    private async Task<IActionResult> Answer(Outcome<Opportunity> outcome, string done, CancellationToken stop)
    {
        if (outcome.Done)
            return RedirectToPage(new { done, q = Filter.Words, kind = Filter.Kind, state = Filter.State });
        if (outcome.Refusal.Kind is not RefusalKind.NothingHere)
            await Load(stop);
        return this.Refuse(outcome.Refusal);
    }

    private async Task Load(CancellationToken stop) => Found = await Filter.Of(db, here.Today, OnePage, stop);
}
