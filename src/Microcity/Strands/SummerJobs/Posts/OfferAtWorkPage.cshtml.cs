using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>An employer's offer for the office: the card it would be, accept it with one button, or say what is needed or why not.</summary>
[Needs(ProgrammePermissions.Manage)]
public sealed class OfferAtWorkPage(CityDb db, ReadSeason seasons, ReadOffer read, ReadPostSkills names, AcceptOffer accept, TurnDownOffer turnDown) : PageModel
{
    private const string OnlyWith = "an employer's offer that waits";

    public EmployerOffer Offer { get; private set; } = null!;

    public Organisation Firm { get; private set; } = null!;

    public OneCard Card { get; private set; } = null!;

    public OfferForm Form { get; private set; } = null!;

    public bool Saying { get; private set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public int? Reserved { get; set; }

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    [Says(At = "id=<uuid>", Body = "version=1&reserved=0", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostAccept(Guid id, int version, CancellationToken stop) => await Answer(id, await accept.Run(id, Reserved ?? 0, version, stop), stop);

    [Says(At = "id=<uuid>", Body = "version=1&why=The address is missing.", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostReturn(Guid id, int version, CancellationToken stop) => await Answer(id, await turnDown.Run(id, final: false, Why, version, stop), stop);

    [Says(At = "id=<uuid>", Body = "version=1&why=No pupil may work there.", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostDecline(Guid id, int version, CancellationToken stop) => await Answer(id, await turnDown.Run(id, final: true, Why, version, stop), stop);

    private async Task<IActionResult> Answer(Guid id, Outcome<EmployerOffer> done, CancellationToken stop)
    {
        if (done.Done)
        {
            // The next one that waits, so that a pile is worked off page by page.
            var next = await db.Set<EmployerOffer>().Where(o => o.SeasonId == done.Value.SeasonId && o.State == EmployerOfferState.Offered).OrderBy(o => o.PromisedOn).ThenBy(o => o.Id).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(stop);
            var call = await db.Set<Season>().Where(s => s.Id == done.Value.SeasonId).Select(s => s.CallId).SingleAsync(stop);
            return LocalRedirect(next is { } more ? $"~/work/summer/offers/{more}" : $"~/work/summer/{call}");
        }
        db.ChangeTracker.Clear();
        Saying = done.Refusal.Reasons.Any(r => r.Field == "why");
        return await Load(id, stop) ? this.Refuse(done.Refusal) : NotFound();
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await db.Set<EmployerOffer>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == id && o.State != EmployerOfferState.Withdrawn, stop) is not { } offer)
            return false;
        (Offer, Firm) = (offer, await db.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Id == offer.OrganisationId, stop));
        var season = (await seasons.Run(await db.Set<Season>().Where(s => s.Id == offer.SeasonId).Select(s => s.CallId).SingleAsync(stop), stop))!;
        Form = await read.Form(offer, stop);
        Card = new(ReadOffer.Card(Form, Firm, season), season, null, await names.Names(Form.Skills, stop));
        return true;
    }
}
