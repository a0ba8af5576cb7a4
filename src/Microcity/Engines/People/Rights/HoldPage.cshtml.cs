using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Whether somebody wants to be erased, and what the law lets the city keep all the same.</summary>
[Needs(PeoplePermissions.Holds)]
public sealed class HoldPage(CityDb db, NoteMinorRead note, PlaceHold place, LiftHold lift, Here here) : PageModel
{
    internal const string OnlyWith = "a person who asked to be erased";

    public string Name { get; private set; } = "";
    public DateOnly? RunsOn { get; private set; }
    public IReadOnlyList<LegalHold> Holds { get; private set; } = [];

    [BindProperty]
    public HoldGround Ground { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, stop) is not { } person)
            return NotFound();
        await note.Run(id, "people.hold", stop);
        var today = here.Today;
        Name = person.Name;
        Holds = await db.Set<LegalHold>().AsNoTracking().Where(h => h.PersonId == id && today < h.Until).OrderBy(h => h.Until).ToListAsync(stop);
        RunsOn = await db.Set<ErasureRequest>().Where(r => r.PersonId == id && (r.State == ErasureState.Waiting || r.State == ErasureState.Held)).Select(r => (DateTime?)r.RunAt).FirstOrDefaultAsync(stop) is { } at
            ? here.DayOf(at)
            : null;
        return Page();
    }

    [Says(At = "id=<uuid>", Body = "ground=Dispute&until=<day+30>", OnlyWith = OnlyWith, Refuses = [400, 404])]
    public async Task<IActionResult> OnPostPlace(Guid id, CancellationToken stop)
    {
        var placed = await place.Run(id, Ground, Until, stop);
        return placed.Done ? RedirectToPage(new { id }) : await Refused(id, placed.Refusal, stop);
    }

    [Says(At = "id=<uuid>", Body = "holdId=<uuid>", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnPostLift(Guid id, Guid holdId, CancellationToken stop)
    {
        var lifted = await lift.Run(holdId, stop);
        return lifted.Done ? RedirectToPage(new { id }) : await Refused(id, lifted.Refusal, stop);
    }

    private async Task<IActionResult> Refused(Guid id, Refusal refusal, CancellationToken stop)
    {
        if (refusal.Kind is not RefusalKind.NothingHere)
            await OnGet(id, stop);
        return this.Refuse(refusal);
    }
}
