using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Reason = Microcity.Platform.Reason;

namespace Microcity.Programmes;

/// <summary>
/// Decides about every application of a call from its frozen list, and tells all of them on one day (D1). Another person than the one who
/// froze it, and none of its reviewers. Whoever departs from the list says why (V16).
/// </summary>
public sealed class DecideReviewed(CityDb db, Visitor visitor, ReadReviewed reviewed, ReadBarred barred, TellApplicant tell, Here here)
{
    /// <param name="departures">By ticket: what is decided instead, and why.</param>
    public async Task<Outcome<Call>> Run(Guid id, IReadOnlyDictionary<string, Departure> departures, int? seen = null, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        if (await db.Set<Call>().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } call || await db.Set<ReviewPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.CallId == id, stop) is not { } plan)
            return Refusal.NothingHere;
        var ranking = await db.Set<Ranking>().AsNoTracking().Where(r => r.CallId == id).OrderByDescending(r => r.No).FirstOrDefaultAsync(stop);
        if (Refusal.Of(VersionRules.Outdated(call, seen ?? call.Version), CallRules.NotNow(call, CallState.Decided, here.Now)) is { } early)
            return early;
        var all = await reviewed.Run(call, stop);
        if (Refusal.Of(
            DecisionRules.NotFrozen(ranking, all.Input, id), ReviewRules.NotAlone(ranking?.FrozenById, visitor.PersonId, "programmes.froze-it", "programmes.reason.froze-it"),
            await db.Set<Juror>().AnyAsync(j => j.CallId == id && j.PersonId == visitor.PersonId, stop) || (await barred.Run(id, stop)).Count > 0 ? TooClose() : null) is { } refusal)
            return refusal;
        var applications = await db.Set<Application>().AsNoTracking().Where(a => a.CallId == id && a.State == ApplicationState.Submitted).ToListAsync(stop);
        var recommended = all.Result().Applications.ToDictionary(r => r.Application.Ticket, DecisionRules.Of);
        if (DecisionRules.Unfit(all.Input, recommended, departures) is { } unfit)
            return unfit;
        foreach (var application in applications)
        {
            var (kind, cents) = recommended.GetValueOrDefault(application.Ticket, (DecisionKind.NotEligible, 0));
            var departure = departures.GetValueOrDefault(application.Ticket);
            db.Add(new Decision
            {
                CallId = id, ApplicationId = application.Id, Kind = departure?.Kind ?? kind, Cents = departure?.Cents ?? cents, Recommended = kind, RecommendedCents = cents,
                Departure = departure?.Why.Trim(), ObjectUntil = here.Today.AddMonths(plan.ObjectMonths), DecidedById = visitor.PersonId,
            });
            db.Record(new DecisionMade(application.ApplicantId, application.Id, id, departure?.Kind ?? kind, departure?.Cents ?? cents));
            await tell.Run(application, "programmes.mail.result", stop);
        }
        call.State = CallState.Decided;
        var awarded = recommended.Count(r => (departures.GetValueOrDefault(r.Key)?.Kind ?? r.Value.Kind) is DecisionKind.Awarded);
        db.Record(new CallDecided(id, awarded, applications.Count - awarded));
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return call;
    }

    internal static Refusal TooClose() => Refusal.Rule(new Reason("programmes.too-close", "programmes.reason.too-close", [], [new("programmes.remedy.another-person")]));
}

/// <param name="Why">At least 60 letters.</param>
public sealed record Departure(DecisionKind Kind, long Cents, string Why);
