using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Says in which order an applicant would like which posts; until the end as often as they like.</summary>
public sealed class RankWishes(CityDb db, ReadOwn own, Here here)
{
    /// <param name="posts">Best first; as many as one likes.</param>
    /// <param name="seen">The version that was looked at; null where nobody looked.</param>
    public async Task<Outcome<Application>> Run(Guid id, IReadOnlyList<Guid> posts, int? seen = null, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        if (await own.Run(id, stop) is not { } mine)
            return Refusal.NothingHere;
        var application = mine.Application;
        var known = await db.Set<Post>().Where(p => p.CallId == mine.Call.Id).Select(p => p.Id).ToHashSetAsync(stop);
        if (Refusal.Of(
            VersionRules.Outdated(application, seen ?? application.Version), ApplicationRules.NotOpen(mine.Call, here.Now),
            application.State is ApplicationState.Draft or ApplicationState.AwaitingPartners or ApplicationState.Submitted ? null : ApplicationRules.NotNow(application, ApplicationState.Submitted),
            application.State is ApplicationState.Draft ? null : ApplicationRules.NoWishes(posts.Count), ApplicationRules.Unranked(posts, known)) is { } refusal)
            return refusal;
        foreach (var gone in application.Wishes.Where(w => !posts.Contains(w.PostId)).ToList())
            application.Wishes.Remove(gone);
        for (var i = 0; i < posts.Count; i++)
        {
            if (application.Wishes.Find(w => w.PostId == posts[i]) is { } wish)
                wish.Position = i + 1;
            else
                db.Add(new Wish { ApplicationId = id, Position = i + 1, PostId = posts[i] });
        }
        db.Entry(application).State = EntityState.Modified;
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return application;
    }
}
