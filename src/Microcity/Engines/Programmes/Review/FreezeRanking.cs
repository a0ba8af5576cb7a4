using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Reason = Microcity.Platform.Reason;

namespace Microcity.Programmes;

/// <summary>Freezes the list that the reviews give. After a review was voided it is frozen anew; the earlier one stays (V14, V15).</summary>
public sealed class FreezeRanking(CityDb db, Visitor visitor, ReadReviewed reviewed, ReadBarred barred, Here here)
{
    public async Task<Outcome<Ranking>> Run(Guid id, int? seen = null, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        if (await db.Set<Call>().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } call || !await db.Set<ReviewPlan>().AnyAsync(p => p.CallId == id, stop))
            return Refusal.NothingHere;
        if (Refusal.Of(VersionRules.Outdated(call, seen ?? call.Version), call.State is CallState.Selecting or CallState.Decided ? null : CallRules.NotNow(call, CallState.Decided, here.Now)) is { } refusal)
            return refusal;
        var all = await reviewed.Run(call, stop);
        var last = await db.Set<Ranking>().AsNoTracking().Where(r => r.CallId == id).OrderByDescending(r => r.No).FirstOrDefaultAsync(stop);
        if (last is not null && last.InputSha256 == all.Input.Sha256())
            return last;
        var result = all.Result();
        var talked = await db.Set<Application>().Where(a => a.CallId == id && db.Set<Discussion>().Any(d => d.ApplicationId == a.Id)).Select(a => a.Ticket).ToHashSetAsync(stop);
        if (Refusal.Of(ReviewRules.NotFrozen(result, talked), Barred((await barred.Run(id, stop)).Count)) is { } early)
            return early;
        var frozen = FrozenRanking.Of(id, result);
        var ranking = new Ranking
        {
            CallId = id, No = (last?.No ?? 0) + 1, Text = frozen.Text(), InputSha256 = frozen.InputSha256, OutputSha256 = frozen.OutputSha256, Engine = RankingInput.Engine, FrozenById = visitor.PersonId,
        };
        db.Add(ranking);
        db.Record(new RankingFrozen(id, ranking.No, new(ranking.InputSha256), new(ranking.OutputSha256)));
        db.Entry(call).State = EntityState.Modified;
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return ranking;
    }

    private static Refusal? Barred(int count) => count == 0
        ? null
        : Refusal.Rule(new Reason("programmes.too-close", "programmes.reason.too-close", [], [new("programmes.remedy.another-person")]));
}

/// <summary>Makes the frozen list again from what went in, and says whether every byte is the same.</summary>
public sealed class RerunRanking(CityDb db)
{
    public async Task<Outcome<bool>> Run(Guid call, CancellationToken stop = default) =>
        await db.Set<Ranking>().AsNoTracking().Where(r => r.CallId == call).OrderByDescending(r => r.No).FirstOrDefaultAsync(stop) is { } ranking
            ? CheckRanking.Run(ranking.Read()).All(c => c.Holds)
            : Refusal.NothingHere;
}
