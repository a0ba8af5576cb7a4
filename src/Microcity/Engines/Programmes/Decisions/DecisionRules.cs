using Microcity.Matching;
using Microcity.Platform;
using Reason = Microcity.Platform.Reason;

namespace Microcity.Programmes;

/// <summary>What can be decided.</summary>
public static class DecisionRules
{
    public static (DecisionKind Kind, long Cents) Of(Ranked one) => one.Outcome switch
    {
        RankOutcome.Awarded or RankOutcome.AwardedRest => (DecisionKind.Awarded, one.Cents),
        RankOutcome.Reserve => (DecisionKind.Reserve, 0),
        _ => (DecisionKind.NotAwarded, 0),
    };

    /// <summary>There is no list, or a review was voided since.</summary>
    public static Refusal? NotFrozen(Ranking? ranking, RankingInput now, Guid call) => ranking is not null && ranking.InputSha256 == now.Sha256()
        ? null
        : Refusal.Rule(new Reason("programmes.not-frozen", "programmes.reason.not-frozen", [], [new("programmes.remedy.not-frozen", $"/work/calls/{call}/review")]));

    /// <summary>Each departure names an application of the list and says why; all awards fit into the budget, each into what was requested; nobody below a threshold is awarded (V10).</summary>
    public static Refusal? Unfit(RankingInput input, IReadOnlyDictionary<string, (DecisionKind Kind, long Cents)> recommended, IReadOnlyDictionary<string, Departure> departures)
    {
        var result = RankApplications.Run(input).Applications.ToDictionary(a => a.Application.Ticket);
        var refusals = new List<Refusal?>();
        foreach (var (ticket, departure) in departures)
        {
            refusals.Add(MarkRules.TooShort($"why-{ticket}", departure.Why));
            if (!result.TryGetValue(ticket, out var one) || departure.Kind is DecisionKind.NotEligible || (departure.Kind is DecisionKind.Awarded) != (departure.Cents > 0) || departure.Why.Length > Decision.LongestReason
                || departure.Cents > one.Application.Requested || departure.Cents < 0 || (departure.Kind is DecisionKind.Awarded or DecisionKind.Reserve && one.Outcome is RankOutcome.BelowThreshold))
                refusals.Add(Refusal.Malformed($"why-{ticket}", "programmes.departure", "programmes.reason.departure", new("programmes.remedy.departure")));
        }
        var sum = recommended.Sum(r => departures.TryGetValue(r.Key, out var departure) ? departure.Cents : r.Value.Cents);
        refusals.Add(sum <= input.Rules.Budget ? null : Refusal.Rule(new Reason("programmes.over-budget", "programmes.reason.over-budget", [("sum", new Euros(sum)), ("budget", new Euros(input.Rules.Budget))], [new("programmes.remedy.over-budget")])));
        return Refusal.Of([.. refusals]);
    }
}
