using System.Globalization;
using Microcity.Matching;
using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;
using Post = Microcity.Programmes.Post;

namespace Microcity.SummerJobs;

/// <summary>The city accepts an offer: one post for each of its periods.</summary>
public sealed class AcceptOffer(CityDb db, ReadSeason seasons, ReadRatios ratios, AddPost posts, TellFirm tell, Visitor visitor)
{
    private const string Prefix = "V";

    /// <param name="reserved">Places of each post that go first to those who took part in STEM activities.</param>
    /// <param name="seen">The version that was looked at; null where nobody looked.</param>
    public async Task<Outcome<EmployerOffer>> Run(Guid id, int reserved = 0, int? seen = null, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        if (await db.Set<EmployerOffer>().FirstOrDefaultAsync(o => o.Id == id, stop) is not { } offer)
            return Refusal.NothingHere;
        var firm = await db.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Id == offer.OrganisationId, stop);
        var season = (await seasons.Run(await db.Set<Season>().Where(s => s.Id == offer.SeasonId).Select(s => s.CallId).SingleAsync(stop), stop))!;
        if (Refusal.Of(
            VersionRules.Outdated(offer, seen ?? offer.Version), EmployerOfferRules.NotNow(offer, EmployerOfferState.Accepted), VerifyRules.NotPublic(firm), EmployerOfferRules.NotToMend(season),
            reserved >= 0 && reserved <= offer.Places ? null : Refusal.Malformed("reserved", "summer-jobs.reserved", "summer-jobs.reason.reserved", new("summer-jobs.remedy.reserved"), ("most", offer.Places))) is { } refusal)
            return refusal;
        var wanted = await db.Set<OfferPeriod>().Where(p => p.OfferId == id).Select(p => p.PeriodId).ToListAsync(stop);
        if (await ratios.With(season, offer, wanted, stop) is { } few)
            return few;
        var hazards = await db.Set<PostHazard>().Where(h => h.OfferId == id).Select(h => h.Hazard).ToListAsync(stop);
        var next = await db.Set<Post>().CountAsync(p => p.CallId == season.Call.Id, stop) + 1;
        foreach (var period in season.Periods.Where(p => wanted.Contains(p.Row.Id)))
        {
            string code;
            do
                code = Prefix + (next++).ToString(CultureInfo.InvariantCulture);
            while (await db.Set<Post>().AnyAsync(p => p.CallId == season.Call.Id && p.Code == code, stop));
            var post = await posts.Run(season.Call.Id, code, offer.Title, offer.Task, offer.Language, offer.Places, reserved > 0 ? (SeatGroupKind.Soft, RegistrationRules.StemGroup, reserved) : null, stop);
            if (!post.Done)
                return post.Refusal;
            db.Add(new SummerPost
            {
                PostId = post.Value.Id, OfferId = id, PeriodId = period.Row.Id, Municipal = firm.Kind is OrganisationKind.Public, LeastAge = HazardRules.LeastAge(offer.AskedAge, hazards, HazardRules.Forbidden, season.Bands),
                DailyMinutes = offer.DailyMinutes, ShorterDaysOk = offer.ShorterDaysOk, StartsAt = offer.StartsAt, Stem = offer.Stem, Funding = offer.Funding, Address = offer.Address, MeetingPoint = offer.MeetingPoint, Bring = offer.Bring,
            });
        }
        (offer.State, offer.PromisedOn, offer.DecidedById) = (EmployerOfferState.Accepted, null, visitor.PersonId);
        await tell.Run(firm.Id, null, "summer-jobs.mail.subject", "summer-jobs.mail.accepted", stop, ("title", offer.Title));
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return offer;
    }
}

/// <summary>The city sends an offer back to be mended, or declines it; either way the employer reads why.</summary>
public sealed class TurnDownOffer(CityDb db, TellFirm tell, Visitor visitor)
{
    /// <param name="final">Declined; else it may be mended and offered again.</param>
    public async Task<Outcome<EmployerOffer>> Run(Guid id, bool final, string? why, int? seen = null, CancellationToken stop = default)
    {
        if (await db.Set<EmployerOffer>().FirstOrDefaultAsync(o => o.Id == id, stop) is not { } offer)
            return Refusal.NothingHere;
        var to = final ? EmployerOfferState.Declined : EmployerOfferState.ReturnedToEmployer;
        if (Refusal.Of(VersionRules.Outdated(offer, seen ?? offer.Version), EmployerOfferRules.NotNow(offer, to), EmployerOfferRules.NoWhy(why)) is { } refusal)
            return refusal;
        (offer.State, offer.PromisedOn, offer.Why, offer.DecidedById) = (to, null, why!.Trim(), visitor.PersonId);
        await tell.Run(offer.OrganisationId, null, "summer-jobs.mail.subject", final ? "summer-jobs.mail.declined" : "summer-jobs.mail.returned", stop, ("title", offer.Title), ("why", offer.Why));
        await db.SaveChangesAsync(stop);
        return offer;
    }
}
