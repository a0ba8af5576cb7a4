using Microcity.People;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>A firm's summer places: what it offered and how that stands; last year's are one tap away.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class OffersPage(CityDb db, MyFirms mine, ReadSeason seasons, Here here) : OfMyFirmPage(mine)
{
    private const int Most = 30;

    /// <summary>Null while nothing is collected.</summary>
    public OneSeason? Season { get; private set; }

    public IReadOnlyList<EmployerOffer> Offers { get; private set; } = [];

    /// <summary>Of earlier summers, not offered again yet.</summary>
    public IReadOnlyList<EmployerOffer> Earlier { get; private set; } = [];

    public string? Done { get; private set; }

    [Says(OnlyWith = "a firm that one speaks for", Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid? firm, string? done, CancellationToken stop)
    {
        if (!await Open(firm, stop))
            return firm is null ? LocalRedirect("~/firm") : NotFound();
        Done = done switch { "offered" => here.Say["summer-jobs.offer.done-offered"], "withdrawn" => here.Say["summer-jobs.offer.done-withdrawn"], _ => null };
        Season = await seasons.Collecting(stop);
        var (id, season) = (Mine.Firm.Id, Season?.Season.Id);
        var all = await db.Set<EmployerOffer>().AsNoTracking().Where(o => o.OrganisationId == id && o.State != EmployerOfferState.Withdrawn).OrderByDescending(o => o.Id).Take(Most).ToListAsync(stop);
        Offers = [.. all.Where(o => season is null || o.SeasonId == season || o.State is EmployerOfferState.Offered or EmployerOfferState.ReturnedToEmployer)];
        Earlier = [.. all.Where(o => season is not null && o.SeasonId != season && o.State is EmployerOfferState.Accepted && !all.Exists(n => n.SeasonId == season && n.Title == o.Title)).DistinctBy(o => o.Title)];
        return Page();
    }
}
