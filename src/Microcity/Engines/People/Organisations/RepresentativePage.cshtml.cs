using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>One person at a firm for the office: may they speak for it?</summary>
[Needs(PeoplePermissions.Firms)]
public sealed class RepresentativePage(CityDb db, ConfirmRepresentative confirm, RefuseRepresentative refuse, EndRepresentative end, Visitor visitor, Here here) : PageModel
{
    private const string OnlyWith = "somebody who asks to speak for a firm";

    public FirmPerson Person { get; private set; } = null!;

    public Organisation Firm { get; private set; } = null!;

    public bool Refusing { get; private set; }

    [BindProperty]
    public string? Needed { get; set; }

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    [Says(At = "id=<uuid>", Body = "version=1&rights=Act", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostConfirm(Guid id, RepresentativeRights rights, int version, CancellationToken stop) => visitor.Fresh(here.Now)
        ? await Answer(id, await confirm.Run(id, rights, version, stop), stop)
        : LocalRedirect($"~/sign-in?return=/work/representatives/{id}");

    [Says(At = "id=<uuid>", Body = "version=1&needed=A signed authority.", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostRefuse(Guid id, int version, CancellationToken stop)
    {
        Refusing = true;
        return await Answer(id, await refuse.Run(id, Needed, version, stop), stop);
    }

    [Says(At = "id=<uuid>", Body = "version=1", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostEnd(Guid id, int version, CancellationToken stop) => await Answer(id, await end.Run(id, version, stop), stop);

    private async Task<IActionResult> Answer(Guid id, Outcome<Representative> outcome, CancellationToken stop)
    {
        if (outcome.Done)
            return LocalRedirect($"~/work/firms/{outcome.Value.OrganisationId}#people");
        return await Load(id, stop) ? this.Refuse(outcome.Refusal) : NotFound();
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if ((await FirmPerson.Of(db, r => r.Id == id, stop)) is not [var person])
            return false;
        (Person, Firm) = (person, await db.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Id == person.Row.OrganisationId, stop));
        return true;
    }
}
