using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>Begins a call that is chosen by review: its dates, its first form, how reviews become a list, and its money.</summary>
public sealed class DraftReviewedCall(CityDb db, DraftCall draft, ProgrammeKinds kinds)
{
    public async Task<Outcome<Call>> Run(string kind, string slug, DateOnly starts, CallDates dates, RankingRules rules, DateOnly reviewsDue, BlindMode blind, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        var call = await draft.Run(kind, slug, starts, dates, stop);
        if (!call.Done)
            return call.Refusal;
        db.Add(FormVersion.Of(call.Value.Id, 1, kinds[kind].Review!.Form));
        db.Add(new ReviewPlan { CallId = call.Value.Id, Rules = ReviewPlan.Write(rules), Blind = blind, DueOn = reviewsDue });
        db.Add(new CallBudget { CallId = call.Value.Id, TotalCents = rules.Budget });
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return call;
    }
}
