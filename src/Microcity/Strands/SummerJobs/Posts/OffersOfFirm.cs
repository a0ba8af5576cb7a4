using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>A firm's summer places for its page and for the office's.</summary>
internal static class OffersOfFirm
{
    private const int Offer = 20;

    public static async Task<FirmLines> Read(IServiceProvider services, FirmAsked asked, CancellationToken stop)
    {
        var (db, say, seasons) = (services.GetRequiredService<CityDb>(), services.GetRequiredService<Say>(), services.GetRequiredService<ReadSeason>());
        var offers = await db.Set<EmployerOffer>().AsNoTracking().Where(o => o.OrganisationId == asked.Firm && (o.State == EmployerOfferState.Offered || o.State == EmployerOfferState.ReturnedToEmployer)).OrderBy(o => o.Id).Take(20).ToListAsync(stop);
        var waits = offers.Select(o => new FirmWait(
            say[o.State is EmployerOfferState.Offered ? "summer-jobs.firm.waits" : "summer-jobs.firm.returned", ("title", o.Title)], asked.Office ? $"/work/summer/offers/{o.Id}" : $"/summer/offer/post/{o.Id}", o.PromisedOn, Firms: o.State is EmployerOfferState.ReturnedToEmployer)).ToList();
        if (asked.Office || await seasons.Collecting(stop) is not { } season || await services.GetRequiredService<MyFirms>().Find(asked.Firm, stop) is not { } mine || !EmployerOfferRules.MayOffer(mine))
            return new([], waits, []);
        return new([new(Offer, say["summer-jobs.firm.offer-why", ("day", season.Season.OffersUntil)], say["summer-jobs.firm.offer"], $"/summer/offer?firm={asked.Firm}")], waits, []);
    }
}
