using System.Security.Cryptography;
using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Freezes a call's rules and commits to the secret of its lottery. From then on the clock opens and closes it.</summary>
public sealed class OpenCall(CityDb db, ProgrammeKinds kinds, LotterySecrets secrets, Here here)
{
    public async Task<Outcome<Call>> Run(Guid id, int? seen = null, CancellationToken stop = default)
    {
        if (await db.Set<Call>().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } call)
            return Refusal.NothingHere;
        if (Refusal.Of(VersionRules.Outdated(call, seen ?? call.Version), CallRules.NotNow(call, CallState.Open, here.Now), CallRules.TooLate(call.OpensAt, here.Now)) is { } refusal)
            return refusal;
        var lottery = await db.Set<Lottery>().SingleAsync(l => l.CallId == id, stop);
        var posts = await db.Set<Post>().AsNoTracking().Include(p => p.Groups).Where(p => p.CallId == id).ToListAsync(stop);
        var secret = RandomNumberGenerator.GetBytes(LotteryNumbers.SecretBytes);
        (lottery.Commit, lottery.ClosedSecret) = (LotteryNumbers.Commit(id, secret), secrets.Close(secret));
        var plan = await db.Set<ReviewPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.CallId == id, stop);
        var form = await db.Set<FormVersion>().AsNoTracking().Where(f => f.CallId == id).OrderByDescending(f => f.No).FirstOrDefaultAsync(stop);
        var rules = RuleSheet.Of(call, lottery, posts, kinds[call.Kind], plan is null || form is null ? null : (plan, form));
        (call.State, call.Rules, call.RulesSha256) = (CallState.Open, rules, RuleSheet.Hash(rules));
        db.Record(new CallOpened(id, new(call.RulesSha256), new(lottery.Commit)));
        await db.SaveChangesAsync(stop);
        return call;
    }
}
