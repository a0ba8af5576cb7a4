using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Money became free: the next on the reserve list gets it. Nobody does this who reviewed, or who froze the list.</summary>
public sealed class AwardReserve(CityDb db, Visitor visitor, ReadReserve reserve, ReadBarred barred, TellApplicant tell, Here here)
{
    /// <param name="ticket">Who was seen to be the next; another one may be it meanwhile.</param>
    public async Task<Outcome<Decision>> Run(Guid id, string ticket, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        // Touched before it is read: of two who give out the same money, one waits and sees that it is gone.
        await db.Set<CallBudget>().Where(b => b.CallId == id).ExecuteUpdateAsync(s => s.SetProperty(b => b.Version, b => b.Version + 1), stop);
        if (await db.Set<Call>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } call || await reserve.Run(call, stop) is not { } now)
            return Refusal.NothingHere;
        var froze = await db.Set<Ranking>().Where(r => r.CallId == id).OrderByDescending(r => r.No).Select(r => r.FrozenById).FirstAsync(stop);
        var close = await db.Set<Juror>().AnyAsync(j => j.CallId == id && j.PersonId == visitor.PersonId, stop) || (await barred.Run(id, stop)).Count > 0;
        if (Refusal.Of(
            ReserveRules.Over(now.Until, here.Today), ReserveRules.Other(now.Next, ticket, id),
            ReviewRules.NotAlone(froze, visitor.PersonId, "programmes.froze-it", "programmes.reason.froze-it"),
            close ? DecideReviewed.TooClose() : null) is { } refusal)
            return refusal;
        var application = await db.Set<Application>().AsNoTracking().FirstAsync(a => a.CallId == id && a.Ticket == ticket, stop);
        var decision = await db.Set<Decision>().FirstAsync(d => d.ApplicationId == application.Id, stop);
        var why = here.In(here.Profile!.Languages[0])["programmes.reserve.became-free", ("day", here.Today)];
        (decision.Kind, decision.Cents, decision.Departure) = (DecisionKind.Awarded, now.Next!.Cents, decision.Departure is { } earlier ? $"{earlier}\n{why}" : why);
        db.Record(new DecisionMade(application.ApplicantId, application.Id, id, DecisionKind.Awarded, decision.Cents));
        await tell.Run(application, "programmes.mail.result", stop);
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return decision;
    }
}
