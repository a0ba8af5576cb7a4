using Microcity.People;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>An employer offers a post for the summer that is being collected, and is told by when the city answers.</summary>
public sealed class OfferPosts(CityDb db, ReadSeason seasons, WriteOffer write, AdvertPromise promise, Here here)
{
    public async Task<Outcome<EmployerOffer>> Run(MyFirm mine, OfferForm form, CancellationToken stop = default)
    {
        if (!EmployerOfferRules.MayOffer(mine))
            return Refusal.NothingHere;
        var season = await seasons.Collecting(stop);
        if ((EmployerOfferRules.NotCollecting(season) ?? await write.Unfit(form, season!, stop)) is { } refusal)
            return refusal;
        await using var together = await db.Together(stop);
        var offer = new EmployerOffer
        {
            Id = Ids.Next(here.Now), SeasonId = season!.Season.Id, OrganisationId = mine.Firm.Id, OfferedById = mine.Mine.PersonId, Title = "", Task = "", Language = "", Address = "", Places = 1, AskedAge = season.Bands.LeastAge, DailyMinutes = TimesheetRules.Step,
            ShorterDaysOk = true, StartsAt = default, Funding = default, Stem = false, PromisedOn = await promise.Run(stop),
        };
        db.Add(offer);
        await write.Run(offer, form, stop);
        db.Record(new PostOffered(offer.Id, mine.Firm.Id, offer.Places * form.Periods.Count));
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return offer;
    }
}

/// <summary>An employer changes an offer that waits or was returned; a returned one is offered again by that.</summary>
public sealed class ChangeOffer(CityDb db, ReadSeason seasons, WriteOffer write, AdvertPromise promise)
{
    /// <param name="seen">The version that was looked at; null where nobody looked.</param>
    public async Task<Outcome<EmployerOffer>> Run(MyFirm mine, Guid id, OfferForm form, int? seen = null, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        if (await db.Set<EmployerOffer>().FirstOrDefaultAsync(o => o.Id == id && o.OrganisationId == mine.Firm.Id, stop) is not { } offer || !EmployerOfferRules.MayOffer(mine))
            return Refusal.NothingHere;
        var season = (await seasons.Run(await db.Set<Season>().Where(s => s.Id == offer.SeasonId).Select(s => s.CallId).SingleAsync(stop), stop))!;
        if (Refusal.Of(VersionRules.Outdated(offer, seen ?? offer.Version), EmployerOfferRules.NotNow(offer, EmployerOfferState.Offered), EmployerOfferRules.NotToMend(season)) is { } refusal)
            return refusal;
        if (await write.Unfit(form, season, stop) is { } unfit)
            return unfit;
        await write.Run(offer, form, stop);
        if (offer.State is EmployerOfferState.ReturnedToEmployer)
            (offer.State, offer.Why, offer.PromisedOn) = (EmployerOfferState.Offered, null, await promise.Run(stop));
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return offer;
    }
}

/// <summary>An employer takes an offer back, as long as its posts are not public.</summary>
public sealed class WithdrawOffer(CityDb db, ReadSeason seasons)
{
    public async Task<Outcome<EmployerOffer>> Run(MyFirm mine, Guid id, int? seen = null, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        if (await db.Set<EmployerOffer>().FirstOrDefaultAsync(o => o.Id == id && o.OrganisationId == mine.Firm.Id, stop) is not { } offer || !EmployerOfferRules.MayOffer(mine))
            return Refusal.NothingHere;
        var season = (await seasons.Run(await db.Set<Season>().Where(s => s.Id == offer.SeasonId).Select(s => s.CallId).SingleAsync(stop), stop))!;
        if (Refusal.Of(VersionRules.Outdated(offer, seen ?? offer.Version), EmployerOfferRules.NotNow(offer, EmployerOfferState.Withdrawn), EmployerOfferRules.NotToMend(season)) is { } refusal)
            return refusal;
        await db.Set<Programmes.Post>().Where(p => db.Set<SummerPost>().Any(s => s.PostId == p.Id && s.OfferId == id)).ExecuteDeleteAsync(stop);
        (offer.State, offer.PromisedOn) = (EmployerOfferState.Withdrawn, null);
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return offer;
    }
}
