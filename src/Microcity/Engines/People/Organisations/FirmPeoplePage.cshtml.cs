using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Who speaks for the firm. Whoever is not confirmed yet sees only themselves.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class FirmPeoplePage(CityDb db, MyFirms mine, ConfirmRepresentative confirm, EndRepresentative end, Visitor visitor, Here here) : OfMyFirmPage(mine)
{
    private const string OnlyWith = "a firm that one speaks for";

    public IReadOnlyList<(Representative Row, string Name)> People { get; private set; } = [];

    public string? Done { get; private set; }

    [Says(OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid? firm, string? done, CancellationToken stop)
    {
        Done = done switch { "confirmed" => here.Say["people.firm-people.done-confirmed"], "ended" => here.Say["people.firm-people.done-ended"], _ => null };
        return await Show(firm, stop) ? Page() : firm is null ? LocalRedirect("~/firm") : NotFound();
    }

    [Says(At = "firm=<uuid>", Body = "id=<uuid>&version=1", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostConfirm(Guid firm, Guid id, int version, CancellationToken stop) => visitor.Fresh(here.Now)
        ? await Answer(firm, await confirm.Run(id, RepresentativeRights.Act, version, stop), "confirmed", stop)
        : LocalRedirect($"~/sign-in?return={Uri.EscapeDataString($"/firm/people?firm={firm}")}");

    [Says(At = "firm=<uuid>", Body = "id=<uuid>&version=1", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostEnd(Guid firm, Guid id, int version, CancellationToken stop) =>
        await Answer(firm, await end.Run(id, version, stop), "ended", stop);

    private async Task<IActionResult> Answer(Guid firm, Outcome<Representative> outcome, string done, CancellationToken stop)
    {
        if (outcome.Done)
            return LocalRedirect(outcome.Value.Id == (await Open(firm, stop) ? Mine.Mine.Id : Guid.Empty) ? "~/firm" : $"~/firm/people?firm={firm}&done={done}");
        if (outcome.Refusal.Kind is RefusalKind.NothingHere || !await Show(firm, stop))
            return NotFound();
        return this.Refuse(outcome.Refusal);
    }

    private async Task<bool> Show(Guid? firm, CancellationToken stop)
    {
        if (!await Open(firm, stop))
            return false;
        var (id, own, all) = (Mine.Firm.Id, Mine.Mine.Id, Mine.May(RepresentativeRights.See));
        var rows = await db.Set<Representative>().AsNoTracking()
            .Where(r => r.OrganisationId == id && (r.Id == own || all && r.Rights != RepresentativeRights.Contact && (r.State == RepresentativeState.Asked || r.State == RepresentativeState.Confirmed)))
            .Join(db.Set<Person>(), r => r.PersonId, p => p.Id, (row, person) => new { row, person.GivenName, person.FamilyName }).OrderBy(r => r.FamilyName).ThenBy(r => r.row.Id).ToListAsync(stop);
        People = [.. rows.Select(r => (r.row, $"{r.GivenName} {r.FamilyName}"))];
        return true;
    }
}
