using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>How much of a decided call's money is free, and whose turn it is on the reserve.</summary>
public sealed class ReadReserve(CityDb db)
{
    /// <returns>Null before the decision, and where a call has no budget.</returns>
    public async Task<Reserve?> Run(Call call, CancellationToken stop = default)
    {
        if (call.State is not (CallState.Decided or CallState.Delivering) || await db.Set<CallBudget>().AsNoTracking().FirstOrDefaultAsync(b => b.CallId == call.Id, stop) is not { } budget)
            return null;
        var decisions = await db.Set<Decision>().AsNoTracking().Where(d => d.CallId == call.Id)
            .Join(db.Set<Application>(), d => d.ApplicationId, a => a.Id, (decision, application) => new { decision, application.Ticket, application.State }).ToListAsync(stop);
        var ids = decisions.ConvertAll(d => d.decision.ApplicationId);
        var agreements = (await db.Set<Agreement>().AsNoTracking().Where(a => ids.Contains(a.ApplicationId)).OrderBy(a => a.CreatedAt).ToListAsync(stop)).ToLookup(a => a.ApplicationId);
        var reports = await db.Set<Report>().AsNoTracking().Where(r => db.Set<Agreement>().Any(a => a.Id == r.AgreementId && ids.Contains(a.ApplicationId))).ToDictionaryAsync(r => r.AgreementId, stop);
        var counted = decisions.Where(d => d.State is ApplicationState.Submitted).ToList();
        var held = counted.Where(d => d.decision.Kind is DecisionKind.Awarded).Sum(d =>
            agreements[d.decision.ApplicationId].LastOrDefault() is { } last ? ReserveRules.Held(d.decision.Cents, last, reports.GetValueOrDefault(last.Id)) : d.decision.Cents);
        var free = Math.Max(0, budget.TotalCents - held);
        var waiting = counted.Where(d => d.decision.Kind is DecisionKind.Reserve).Select(d => d.Ticket).ToHashSet();
        if (waiting.Count == 0)
            return new(free, 0, null, call.StartsOn);
        var ranking = await db.Set<Ranking>().AsNoTracking().Where(r => r.CallId == call.Id).OrderByDescending(r => r.No).FirstAsync(stop);
        return new(free, waiting.Count, ReserveRules.Next(RankApplications.Run(ranking.Read().Input), waiting, free), call.StartsOn);
    }
}

/// <param name="Free">In cents.</param>
/// <param name="Waiting">How many are on the reserve.</param>
/// <param name="Next">Null where the money is enough for nobody.</param>
/// <param name="Until">The last local day on which the reserve counts.</param>
public sealed record Reserve(long Free, int Waiting, ReserveNext? Next, DateOnly Until);
