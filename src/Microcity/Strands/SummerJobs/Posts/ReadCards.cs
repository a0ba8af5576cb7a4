using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Post = Microcity.Programmes.Post;

namespace Microcity.SummerJobs;

/// <summary>The cards of a summer's posts, by code.</summary>
public sealed class ReadCards(CityDb db)
{
    public async Task<IReadOnlyList<PostCard>> Run(OneSeason season, CancellationToken stop = default)
    {
        var call = season.Call.Id;
        var rows = await db.Set<Post>().AsNoTracking().Where(p => p.CallId == call).Join(db.Set<SummerPost>().AsNoTracking(), p => p.Id, s => s.PostId, (post, summer) => new
        {
            post, summer, places = post.Groups.Sum(g => g.Places),
            employer = db.Set<EmployerOffer>().Where(o => o.Id == summer.OfferId).Join(db.Set<Organisation>(), o => o.OrganisationId, f => f.Id, (_, f) => f.Name).First(),
        }).ToListAsync(stop);
        var hazards = (await db.Set<PostHazard>().AsNoTracking().Where(h => db.Set<EmployerOffer>().Any(o => o.Id == h.OfferId && o.SeasonId == season.Season.Id)).OrderBy(h => h.Id).ToListAsync(stop)).ToLookup(h => h.OfferId, h => (h.Hazard, h.Done));
        var skills = (await db.Set<PostSkill>().AsNoTracking().Where(s => db.Set<EmployerOffer>().Any(o => o.Id == s.OfferId && o.SeasonId == season.Season.Id)).OrderBy(s => s.Id).ToListAsync(stop)).ToLookup(s => s.OfferId, s => s.ConceptUri);
        return
        [
            .. rows.OrderBy(r => r.post.Code.Length).ThenBy(r => r.post.Code, StringComparer.Ordinal).Select(r => new PostCard(
                r.post.Id, r.post.Code, r.post.Title, r.post.Text, r.post.Language, r.employer, season.Period(r.summer.PeriodId), r.summer.StartsAt, r.summer.Address, r.summer.MeetingPoint, r.summer.Bring, r.summer.DailyMinutes, r.summer.ShorterDaysOk,
                r.summer.LeastAge, r.places, r.summer.Stem, r.summer.Municipal ? season.Season.WhoMunicipal : season.Season.WhoOther, [.. hazards[r.summer.OfferId]], [.. skills[r.summer.OfferId]])),
        ];
    }
}
