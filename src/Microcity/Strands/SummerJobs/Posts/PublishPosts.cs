using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Need = Microcity.Matching.Need;
using Post = Microcity.Programmes.Post;

namespace Microcity.SummerJobs;

/// <summary>Publishes the posts of a summer: announces its call, by which each post becomes an opportunity of the skills engine too (P6).</summary>
public sealed class PublishPosts(CityDb db, PublishOpportunity opportunities, Here here)
{
    /// <summary>Inside the announcement, whichever door it came through.</summary>
    internal async Task<Refusal?> Opportunities(Call call, CancellationToken stop)
    {
        var rows = await db.Set<Post>().AsNoTracking().Where(p => p.CallId == call.Id).Join(db.Set<SummerPost>().AsNoTracking(), p => p.Id, s => s.PostId, (post, summer) => new
        {
            post, summer, places = post.Groups.Sum(g => g.Places), period = db.Set<Period>().First(p => p.Id == summer.PeriodId), organisation = db.Set<EmployerOffer>().Where(o => o.Id == summer.OfferId).Select(o => o.OrganisationId).First(),
        }).ToListAsync(stop);
        var skills = (await db.Set<PostSkill>().AsNoTracking().Where(s => db.Set<SummerPost>().Any(p => p.OfferId == s.OfferId && db.Set<Post>().Any(e => e.Id == p.PostId && e.CallId == call.Id))).ToListAsync(stop)).ToLookup(s => s.OfferId, s => s.ConceptUri);
        var published = await opportunities.Run([.. rows.Select(r => new OpportunityContent(SourceKind.SummerPost, r.post.Id.ToString("N"))
        {
            Title = new Dictionary<string, string> { [r.post.Language] = r.post.Title }, Text = new Dictionary<string, string> { [r.post.Language] = r.post.Text },
            OrganisationId = r.organisation, Place = r.summer.Address, StartsOn = r.period.FirstDay, EndsOn = r.period.LastDay, OpenUntil = here.DayOf(call.ClosesAt), PostedOn = here.Today, Places = r.places,
            Hours = Math.Max(1, r.summer.DailyMinutes * 5 / 60), Requirements = [.. skills[r.summer.OfferId].Select(u => new SkillAsked(u, "", Need.Teaches))],
            Conditions = [new(ConditionKind.Age, r.summer.LeastAge.ToString(System.Globalization.CultureInfo.InvariantCulture))],
        })], stop);
        if (!published.Done)
            return published.Refusal;
        foreach (var row in rows)
            db.Record(new PostPublished(row.post.Id, row.organisation, row.summer.Stem, row.places));
        return null;
    }
}
