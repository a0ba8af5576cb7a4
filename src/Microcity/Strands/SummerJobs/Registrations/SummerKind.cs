using System.Globalization;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>Summer jobs as a kind of programme.</summary>
internal static class SummerKind
{
    public const string Code = "summer-jobs";

    public static ProgrammeKind Kind { get; } = new(Code, "summer-jobs.summer.call", "summer-jobs.summer.about")
    {
        Judge = async (services, posts, applicants, stop) => await services.GetRequiredService<JudgePupils>().Run(posts, applicants, stop),
        Lines = Lines,
        NewLink = "/work/summer/new",
        NewKey = "summer-jobs.summer.new",
        AddLink = "/work/summer",
        AddKey = "summer-jobs.work.to-offers",
        Agreement = SummerTerms.Terms,
        QuestionsLink = "/summer/register",
        PostsLink = "/summer/posts",
        Unready = async (services, application, stop) => await services.GetRequiredService<ReadRegistration>().Unready(application, stop),
        Announcing = async (services, call, stop) => await services.GetRequiredService<PublishPosts>().Opportunities(call, stop),
        Cancelling = async (services, call, stop) => await services.GetRequiredService<ClosePosts>().Run(call, stop),
        Rules =
        [
            .. RegistrationRules.All.Select(r => $"rule {r} 1"),
            string.Create(CultureInfo.InvariantCulture, $"points never-placed {RegistrationRules.NewcomerPoints}"), string.Create(CultureInfo.InvariantCulture, $"points social-priority {RegistrationRules.SocialPoints}"), $"group {RegistrationRules.StemGroup}",
        ],
    };

    private static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<string>>> Lines(IServiceProvider services, IReadOnlyCollection<Guid> posts, CancellationToken stop)
    {
        var (db, say, here, seasons) = (services.GetRequiredService<CityDb>(), services.GetRequiredService<Say>(), services.GetRequiredService<Here>(), services.GetRequiredService<ReadSeason>());
        var call = await db.Set<Programmes.Post>().Where(p => posts.Contains(p.Id)).Select(p => p.CallId).FirstOrDefaultAsync(stop);
        if (await seasons.Run(call, stop) is not { } season)
            return new Dictionary<Guid, IReadOnlyList<string>>();
        var rows = await db.Set<SummerPost>().AsNoTracking().Where(p => db.Set<Programmes.Post>().Any(e => e.Id == p.PostId && e.CallId == call))
            .Join(db.Set<EmployerOffer>(), p => p.OfferId, o => o.Id, (post, offer) => new { post, Employer = db.Set<People.Organisation>().Where(f => f.Id == offer.OrganisationId).Select(f => f.Name).First() }).ToListAsync(stop);
        return rows.ToDictionary(r => r.post.PostId, r => (IReadOnlyList<string>)[r.Employer, .. CardWords.Short(say, here, season.Period(r.post.PeriodId), r.post.StartsAt, r.post.DailyMinutes, r.post.LeastAge), r.post.Address]);
    }
}
