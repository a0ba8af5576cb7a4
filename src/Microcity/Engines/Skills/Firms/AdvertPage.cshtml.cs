using Microcity.People;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>One advert of the firm: as people will see it, how it stands, and by when the office answers.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class AdvertPage(CityDb db, MyFirms mine, ShowAdvert show, SendAdvert send, TakeBackAdvert takeBack, AdvertPromise promise, ReadCalendar calendar, Here here) : OfMyFirmPage(mine)
{
    private const string OnlyWith = "an advert of one's firm";

    public Advert Advert { get; private set; } = null!;

    public AdvertSheet Sheet { get; private set; } = null!;

    public bool MayChange { get; private set; }

    /// <summary>Null where the office has promised nothing.</summary>
    public FirmWaiting? Waiting { get; private set; }

    /// <summary>By when the office would have looked at it if it were sent today.</summary>
    public DateOnly Promise { get; private set; }

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    [Says(At = "id=<uuid>", Body = "version=1", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostSend(Guid id, int version, CancellationToken stop) =>
        await Load(id, stop) ? await Answer(id, await send.Run(Mine, id, version, stop), stop) : NotFound();

    [Says(At = "id=<uuid>", Body = "version=1", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostTakeBack(Guid id, int version, CancellationToken stop) =>
        await Load(id, stop) ? await Answer(id, await takeBack.Run(Mine, id, version, stop), stop) : NotFound();

    private async Task<IActionResult> Answer(Guid id, Outcome<Advert> outcome, CancellationToken stop)
    {
        if (outcome.Done)
            return LocalRedirect(outcome.Value.State is AdvertState.Withdrawn ? $"~/firm/openings?firm={Mine.Firm.Id}&done=let-go" : $"~/firm/openings/{id}");
        return await Load(id, stop) ? this.Refuse(outcome.Refusal) : NotFound();
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await db.Set<Advert>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, stop) is not { } advert || !await Open(advert.OrganisationId, stop) || !AdvertRules.MaySee(Mine, advert))
            return false;
        (Advert, Sheet, MayChange, Promise) = (advert, await show.Run(advert, Mine.Firm, stop), AdvertRules.MayChange(Mine, advert), await promise.Run(stop));
        if (advert.PromisedOn is { } day)
            Waiting = new(new("", "", day, Firms: false), (await calendar.Run(stop)).Between(here.Today, day), day < here.Today);
        return true;
    }
}
