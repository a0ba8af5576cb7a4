using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>Where supervisors are too few: counted by day over all posts that share one (P3). It keeps nobody out of the draw (P4).</summary>
public sealed class ReadRatios(CityDb db)
{
    /// <summary>Employers whose placed pupils need another supervisor before the start.</summary>
    public async Task<IReadOnlyList<RatioAlarm>> Run(OneSeason season, CancellationToken stop = default)
    {
        var placed = (await db.Set<Offer>().Where(o => o.State == OfferState.Accepted && db.Set<Application>().Any(a => a.Id == o.ApplicationId && a.CallId == season.Call.Id))
            .Select(o => new { o.PostId, closer = db.Set<Registration>().Any(r => r.ApplicationId == o.ApplicationId && r.CloserSupervision == true) }).ToListAsync(stop)).ToLookup(o => o.PostId, o => o.closer);
        var posts = await db.Set<SummerPost>().AsNoTracking().Where(p => db.Set<Programmes.Post>().Any(e => e.Id == p.PostId && e.CallId == season.Call.Id))
            .Join(db.Set<EmployerOffer>(), p => p.OfferId, o => o.Id, (post, offer) => new { post.PostId, post.PeriodId, post.OfferId, offer.OrganisationId }).ToListAsync(stop);
        var supervisors = await Supervisors(season, stop);
        var names = await db.Set<Organisation>().Where(f => db.Set<EmployerOffer>().Any(o => o.OrganisationId == f.Id && o.SeasonId == season.Season.Id)).ToDictionaryAsync(f => f.Id, f => f.Name, stop);
        return
        [
            .. posts.Where(p => placed.Contains(p.PostId)).GroupBy(p => p.OrganisationId)
                .Select(firm => (firm.Key, No: TooFew(season, [.. firm.Select(p => (p.PeriodId, new PostOnDay(placed[p.PostId].Count(), placed[p.PostId].Any(c => c), [.. supervisors[p.OfferId]])))])))
                .Where(f => f.No is not null).Select(f => new RatioAlarm(f.Key, names[f.Key], f.No!.Reasons[0])),
        ];
    }

    /// <summary>Whether an employer's accepted posts and this one would have supervisors enough if all places were taken.</summary>
    internal async Task<Refusal?> With(OneSeason season, EmployerOffer offer, IReadOnlyList<Guid> periods, CancellationToken stop)
    {
        var others = await db.Set<SummerPost>().AsNoTracking().Join(db.Set<EmployerOffer>().Where(o => o.SeasonId == season.Season.Id && o.OrganisationId == offer.OrganisationId), p => p.OfferId, o => o.Id, (post, o) => new { post.PeriodId, post.OfferId, o.Places }).ToListAsync(stop);
        var supervisors = await Supervisors(season, stop);
        return TooFew(season, [.. others.Select(o => (o.PeriodId, new PostOnDay(o.Places, Closer: false, [.. supervisors[o.OfferId]]))), .. periods.Select(p => (p, new PostOnDay(offer.Places, Closer: false, [.. supervisors[offer.Id]])))]);
    }

    private async Task<ILookup<Guid, Guid>> Supervisors(OneSeason season, CancellationToken stop) =>
        (await db.Set<PostSupervisor>().AsNoTracking().Where(s => db.Set<EmployerOffer>().Any(o => o.Id == s.OfferId && o.SeasonId == season.Season.Id)).ToListAsync(stop)).ToLookup(s => s.OfferId, s => s.SupervisorId);

    // Days on which the same periods run need the same; each such set is asked once.
    private static Refusal? TooFew(OneSeason season, IReadOnlyList<(Guid Period, PostOnDay Post)> posts)
    {
        var rules = SupervisorRules.Of(season.Settings);
        var sets = season.Periods.SelectMany(p => p.Days).Distinct().Select(day => season.Periods.Where(p => p.Days.Contains(day)).Select(p => p.Row.Id).ToList()).DistinctBy(ids => string.Join(' ', ids));
        return sets.Select(running => rules.TooFew([.. posts.Where(p => running.Contains(p.Period)).Select(p => p.Post)])).FirstOrDefault(no => no is not null);
    }
}

/// <param name="Reason">How many are needed and how many there are; not why (P4).</param>
public sealed record RatioAlarm(Guid Organisation, string Name, Reason Reason);
