using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Shows a drafted call to everybody, with its dates.</summary>
public sealed class AnnounceCall(CityDb db, ProgrammeKinds kinds, IServiceProvider scope, Here here)
{
    public async Task<Outcome<Call>> Run(Guid id, int? seen = null, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        if (await db.Set<Call>().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } call)
            return Refusal.NothingHere;
        var posts = await db.Set<Post>().CountAsync(p => p.CallId == id, stop);
        if (Refusal.Of(VersionRules.Outdated(call, seen ?? call.Version), CallRules.NotNow(call, CallState.Announced, here.Now), await db.Set<ReviewPlan>().AnyAsync(p => p.CallId == id, stop) ? null : CallRules.NoPosts(posts)) is { } refusal)
            return refusal;
        if (kinds[call.Kind].Announcing is { } announcing && await announcing(scope, call, stop) is { } no)
            return no;
        call.State = CallState.Announced;
        db.Record(new CallAnnounced(id, call.OpensAt, call.ClosesAt));
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return call;
    }
}
