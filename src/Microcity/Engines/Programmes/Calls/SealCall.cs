using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Ends the time of grace: settles who may have what, freezes points and groups, and publishes the hash of all tickets.</summary>
public sealed class SealCall(CityDb db, ReadJudgements judgements, ReadFindings findings, Here here)
{
    public async Task<Outcome<Call>> Run(Guid id, int? seen = null, CancellationToken stop = default)
    {
        if (await db.Set<Call>().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } call)
            return Refusal.NothingHere;
        if (Refusal.Of(VersionRules.Outdated(call, seen ?? call.Version), CallRules.NotNow(call, CallState.Sealed, here.Now), CallRules.GraceRuns(call, here.Now)) is { } refusal)
            return refusal;
        var applications = await db.Set<Application>().Include(a => a.Wishes)
            .Where(a => a.CallId == id && (a.State == ApplicationState.Draft || a.State == ApplicationState.AwaitingPartners || a.State == ApplicationState.Submitted)).ToListAsync(stop);
        var counted = applications.Where(a => a.State is ApplicationState.Submitted).ToList();
        var judge = await judgements.Run(call, [.. counted.Select(a => a.ApplicantId)], stop);
        var checks = await findings.Bind(call, counted, stop);
        if (CallRules.NeedsPeople(checks.Count(c => c.Result is CheckResult.NeedsPerson or CheckResult.Pending), id) is { } open)
            return open;
        foreach (var lapsed in applications.Except(counted))
            lapsed.State = ApplicationState.Lapsed;
        foreach (var application in counted)
        {
            var standing = judge.Standing(application.ApplicantId);
            (application.Points, application.Groups) = (standing.Points, string.Join(',', standing.Groups.Order(StringComparer.Ordinal)));
        }
        db.AddRange(checks.Where(c => c.Version == 0));
        var lottery = await db.Set<Lottery>().SingleAsync(l => l.CallId == id, stop);
        lottery.TicketsSha256 = LotteryNumbers.Tickets(counted.Select(a => a.Ticket));
        call.State = CallState.Sealed;
        db.Record(new CallSealed(id, new(lottery.TicketsSha256), counted.Count));
        await db.SaveChangesAsync(stop);
        return call;
    }
}
