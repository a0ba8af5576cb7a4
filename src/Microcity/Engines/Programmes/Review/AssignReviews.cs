using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Reason = Microcity.Platform.Reason;

namespace Microcity.Programmes;

/// <summary>
/// Gives the applications of a sealed call to its reviewers: the quorum and one more each where people suffice, no one too close, all loads
/// even (V3). Run again it fills up what recusals left open.
/// </summary>
public sealed class AssignReviews(CityDb db, ReadReviewed reviewed, SendNotice notice, Here here)
{
    public async Task<Outcome<Call>> Run(Guid id, int? seen = null, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        if (await db.Set<Call>().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } call || !await db.Set<ReviewPlan>().AnyAsync(p => p.CallId == id, stop))
            return Refusal.NothingHere;
        if (Refusal.Of(VersionRules.Outdated(call, seen ?? call.Version), call.State is CallState.Selecting ? null : CallRules.NotNow(call, CallState.Selecting, here.Now), await Frozen(id, stop)) is { } refusal)
            return refusal;
        var all = await reviewed.Run(call, stop);
        var jurors = await db.Set<Juror>().Where(j => j.CallId == id).Select(j => j.PersonId).ToListAsync(stop);
        var declared = await db.Set<Conflict>().AsNoTracking().Where(c => db.Set<Application>().Any(a => a.Id == c.ApplicationId && a.CallId == id)).ToListAsync(stop);
        var there = await db.Set<Review>().AsNoTracking().Where(r => db.Set<Application>().Any(a => a.Id == r.ApplicationId && a.CallId == id)).ToListAsync(stop);
        var silent = jurors.Count(j => all.ByTicket.Values.Any(a => a.ApplicantId != j && !declared.Exists(c => c.PersonId == j && c.ApplicationId == a.Id)));
        if (Refusal.Of(NoJurors(jurors.Count), Silent(silent)) is { } early)
            return early;
        var (clear, gone) = (declared.Where(c => c.Clear).Select(c => (c.ApplicationId, c.PersonId)).ToHashSet(), there.Where(r => r.Clear is null).Select(r => (r.ApplicationId, r.PersonId)).ToHashSet());
        var tickets = all.ByTicket.ToDictionary(p => p.Key, p => p.Value.Id);
        var pairs = tickets.SelectMany(t => jurors.Select(j => (t.Key, t.Value, Juror: j))).ToList();
        var never = pairs.Where(p => !clear.Contains((p.Value, p.Juror)) || gone.Contains((p.Value, p.Juror))).Select(p => new Assigned(p.Key, p.Juror.ToString("D"))).ToHashSet();
        // What somebody has in hand stays with them: it costs nothing more.
        var held = there.Where(r => r.Clear is true).Select(r => (r.ApplicationId, r.PersonId)).ToHashSet();
        var keep = pairs.Where(p => held.Contains((p.Value, p.Juror))).Select(p => new Assigned(p.Key, p.Juror.ToString("D"))).ToHashSet();
        var given = AssignReviewers.Run(tickets.Keys, jurors.Select(j => j.ToString("D")), all.Input.Rules.Quorum + 1, never, keep);
        List<Review> added = [.. given.Select(g => (Application: tickets[g.Ticket], Person: Guid.Parse(g.Reviewer))).Where(g => !held.Contains(g)).Select(g => new Review { ApplicationId = g.Application, PersonId = g.Person, Code = ApplicationRules.NewTicket()[..4] + ApplicationRules.NewTicket()[..4] })];
        db.AddRange(added);
        call.State = CallState.Selecting;
        db.Record(new ReviewsAssigned(id, added.Count));
        foreach (var person in added.Select(r => r.PersonId).Distinct())
            await notice.Run(person, "programmes.mail.juror-subject", "programmes.mail.files", "/reviews", stop);
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return call;
    }

    private async Task<Refusal?> Frozen(Guid call, CancellationToken stop) => await db.Set<Ranking>().AnyAsync(r => r.CallId == call, stop)
        ? Refusal.Rule(new Reason("programmes.frozen", "programmes.reason.frozen", [], [new("programmes.remedy.call-not-now", $"/work/calls/{call}")]))
        : null;

    private static Refusal? NoJurors(int count) => count > 0 ? null : Refusal.Rule(new Reason("programmes.no-jurors", "programmes.reason.no-jurors", [], [new("programmes.remedy.no-jurors")]));

    private static Refusal? Silent(int count) => count == 0 ? null : Refusal.Rule(new Reason("programmes.conflicts-open", "programmes.reason.conflicts-open", [("count", count)], [new("programmes.remedy.conflicts-open")]));
}
