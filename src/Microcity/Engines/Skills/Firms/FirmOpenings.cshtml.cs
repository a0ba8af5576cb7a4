using Microcity.People;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>The firm's jobs: adverts on their way to the public, openings that are, and what became of them.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class FirmOpeningsPage(CityDb db, MyFirms mine, MyOpening own, MarkFilled fill, CloseOpportunity close, ReadCalendar calendar, Here here) : OfMyFirmPage(mine)
{
    private const string OnlyWith = "an opening of one's firm";

    /// <summary>Of closed ones, the newest.</summary>
    private const int Most = 60;

    public IReadOnlyList<(Advert Advert, FirmWaiting? Waiting)> Adverts { get; private set; } = [];

    public IReadOnlyList<Opportunity> Openings { get; private set; } = [];

    public string? Done { get; private set; }

    [Says(OnlyWith = "a firm that one speaks for", Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid? firm, string? done, CancellationToken stop)
    {
        if (!await Show(firm, stop))
            return firm is null ? LocalRedirect("~/firm") : NotFound();
        Done = done switch
        {
            "kept" => here.Say["skills.firm-openings.done-kept"],
            "let-go" => here.Say["skills.firm-openings.done-let-go"],
            "filled" => here.Say["skills.office.done-filled"],
            "closed" => here.Say["skills.office.done-closed"],
            _ => null,
        };
        return Page();
    }

    [Says(Body = "id=<uuid>&version=1&places=1", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostFill(Guid id, int version, string? places, CancellationToken stop) =>
        await own.Run(id, stop) ? await Answer(id, await fill.Run(id, PostingValues.Whole(places ?? "") ?? 0, version, stop), "filled", stop) : NotFound();

    [Says(Body = "id=<uuid>&version=1", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostClose(Guid id, int version, CancellationToken stop) =>
        await own.Run(id, stop) ? await Answer(id, await close.Run(id, version, stop), "closed", stop) : NotFound();

    private async Task<IActionResult> Answer(Guid id, Outcome<Opportunity> outcome, string done, CancellationToken stop)
    {
        var firm = await db.Set<Opportunity>().Where(o => o.Id == id).Select(o => o.OrganisationId).SingleAsync(stop);
        if (outcome.Done)
            return LocalRedirect($"~/firm/openings?firm={firm}&done={done}");
        return await Show(firm, stop) ? this.Refuse(outcome.Refusal) : NotFound();
    }

    private async Task<bool> Show(Guid? firm, CancellationToken stop)
    {
        if (!await Open(firm, stop))
            return false;
        var (id, days) = (Mine.Firm.Id, await calendar.Run(stop));
        var adverts = await db.Set<Advert>().AsNoTracking().Where(a => a.OrganisationId == id && a.State != AdvertState.Published && a.State != AdvertState.Withdrawn).OrderBy(a => a.PromisedOn == null).ThenBy(a => a.PromisedOn).ThenByDescending(a => a.Id).ToListAsync(stop);
        Adverts = [.. adverts.Where(a => AdvertRules.MaySee(Mine, a)).Select(a => (a, a.PromisedOn is { } day ? new FirmWaiting(new("", "", day, Firms: false), days.Between(here.Today, day), day < here.Today) : null))];
        if (Mine.May(RepresentativeRights.See))
            Openings = await db.Set<Opportunity>().AsNoTracking().Where(o => o.OrganisationId == id).OrderBy(o => o.State == OpportunityState.Closed).ThenBy(o => o.State == OpportunityState.Closed ? DateOnly.MinValue : o.OpenUntil).ThenByDescending(o => o.OpenUntil).ThenBy(o => o.Id).Take(Most).ToListAsync(stop);
        return true;
    }
}
