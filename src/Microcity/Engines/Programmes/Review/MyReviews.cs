using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>My page's line of reviews that are asked of somebody.</summary>
internal static class MyReviews
{
    private const int Rank = 3;

    public static async Task<MyLines> Read(IServiceProvider services, CancellationToken stop)
    {
        var (db, say) = (services.GetRequiredService<CityDb>(), services.GetRequiredService<Say>());
        if (services.GetRequiredService<Visitor>().PersonId is not { } self || !await db.Set<Juror>().AnyAsync(j => j.PersonId == self, stop))
            return MyLines.None;
        var due = await db.Set<Review>().Where(r => r.PersonId == self && r.Clear == true && r.Sent == 0).Join(db.Set<Application>(), r => r.ApplicationId, a => a.Id, (_, a) => a.CallId)
            .Join(db.Set<ReviewPlan>(), c => c, p => p.CallId, (_, p) => p.DueOn).ToListAsync(stop);
        return new(due.Count == 0 ? [] : [new(Rank, say.Count("programmes.me.reviews", due.Count, ("day", due.Min())), say["programmes.me.reviews-do"], "/reviews")], [new(say["programmes.reviews.title"], "/reviews", "")]);
    }
}
