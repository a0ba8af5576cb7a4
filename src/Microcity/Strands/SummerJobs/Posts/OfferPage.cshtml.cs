using Microcity.People;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>One summer place of a firm: typed, looked at as the card it will be, offered, mended, taken back.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class OfferPage(CityDb db, MyFirms mine, ReadSeason seasons, ReadOffer read, OfferPosts offerPosts, ChangeOffer change, WithdrawOffer withdraw, ReadPostSkills names) : OfMyFirmPage(mine)
{
    private const string OnlyWith = "a firm that one speaks for";
    private readonly MyFirms firms = mine;

    public EmployerOffer? Offer { get; private set; }

    public OneSeason Season { get; private set; } = null!;

    public bool MayChange { get; private set; }

    public IReadOnlyList<(string Uri, SkillLabel Label)> Skills { get; private set; } = [];

    /// <summary>As pupils would read it; null before anything was typed.</summary>
    public OneCard? Card { get; private set; }

    [BindProperty]
    public OfferForm Form { get; set; } = new();

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid? id, Guid? firm, Guid? copy, CancellationToken stop)
    {
        if (!await Load(id, firm, stop))
            return id is null && firm is null ? LocalRedirect("~/summer/offer") : NotFound();
        if ((Offer ?? await Copied(copy, stop)) is { } there)
        {
            Form = await read.Form(there, stop);
            Form.Periods = [.. Form.Periods.Where(p => Season.Periods.Any(s => s.Row.Id == p))];
        }
        else
        {
            (Form.Language, Form.ShorterDaysOk, Form.LeastAge, Form.StartsAt, Form.DailyMinutes, Form.Funding) = ("lv", true, Season.Bands.LeastAge, new(9, 0), Season.Bands.For(15)!.DayMinutes, Mine.Firm.Kind is OrganisationKind.Public ? Funding.Municipal : Funding.Employer);
        }
        await Show(stop);
        return Page();
    }

    [Says(At = "id=<uuid>", Body = "title=Garden helper", OnlyWith = OnlyWith, Refuses = [400, 404])]
    public async Task<IActionResult> OnPostLook(Guid? id, Guid? firm, CancellationToken stop)
    {
        if (!await Load(id, firm, stop))
            return NotFound();
        var unknown = await names.Run(Form, stop);
        await Show(stop);
        return unknown is null ? Page() : this.Refuse(unknown);
    }

    [Says(At = "id=<uuid>", Body = "version=1&title=Garden helper", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPost(Guid? id, Guid? firm, int? version, CancellationToken stop)
    {
        if (!await Load(id, firm, stop))
            return NotFound();
        var done = id is { } there ? await change.Run(Mine, there, Form, version, stop) : await offerPosts.Run(Mine, Form, stop);
        if (done.Done)
            return LocalRedirect($"~/summer/offer?firm={Mine.Firm.Id}&done=offered");
        db.ChangeTracker.Clear();
        await Show(stop);
        return this.Refuse(done.Refusal);
    }

    [Says(At = "id=<uuid>", Body = "version=1", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostWithdraw(Guid id, int version, CancellationToken stop)
    {
        if (!await Load(id, null, stop))
            return NotFound();
        var done = await withdraw.Run(Mine, id, version, stop);
        if (done.Done)
            return LocalRedirect($"~/summer/offer?firm={Mine.Firm.Id}&done=withdrawn");
        Form = await read.Form(Offer!, stop);
        await Show(stop);
        return this.Refuse(done.Refusal);
    }

    private async Task<bool> Load(Guid? id, Guid? firm, CancellationToken stop)
    {
        if (id is { } there)
        {
            Offer = await db.Set<EmployerOffer>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == there, stop);
            if (Offer is null || await firms.Find(Offer.OrganisationId, stop) is null)
                return false;
            firm = Offer.OrganisationId;
        }
        if (!await Open(firm, stop))
            return false;
        var season = Offer is null ? await seasons.Collecting(stop) : await seasons.Run(await db.Set<Season>().Where(s => s.Id == Offer.SeasonId).Select(s => s.CallId).SingleAsync(stop), stop);
        if (season is null)
            return false;
        Season = season;
        MayChange = EmployerOfferRules.MayOffer(Mine) && (Offer is null || (Offer.State is EmployerOfferState.Offered or EmployerOfferState.ReturnedToEmployer && EmployerOfferRules.NotToMend(season) is null));
        return true;
    }

    private async Task<EmployerOffer?> Copied(Guid? copy, CancellationToken stop)
    {
        var firm = Mine.Firm.Id;
        return copy is null ? null : await db.Set<EmployerOffer>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == copy && o.OrganisationId == firm, stop);
    }

    private async Task Show(CancellationToken stop)
    {
        Skills = await names.Offered(Form, stop);
        if (!string.IsNullOrWhiteSpace(Form.Title) || !string.IsNullOrWhiteSpace(Form.Task))
            Card = new(ReadOffer.Card(Form, Mine.Firm, Season), Season, null, await names.Names(Form.Skills, stop));
    }
}
