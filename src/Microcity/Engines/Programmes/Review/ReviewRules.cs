using Microcity.Matching;
using Microcity.Platform;
using Reason = Microcity.Platform.Reason;

namespace Microcity.Programmes;

/// <summary>What can be done with reviews, conflicts and rankings, and when.</summary>
public static class ReviewRules
{
    internal const string Purpose = "programmes.purpose.review";

    /// <summary>From where to where a review goes; what is not here is refused. Sent again it keeps every version.</summary>
    public static readonly IReadOnlyDictionary<ReviewState, ReviewState[]> Moves = new Dictionary<ReviewState, ReviewState[]>
    {
        [ReviewState.Assigned] = [ReviewState.Draft, ReviewState.Declined],
        [ReviewState.Draft] = [ReviewState.Submitted],
        [ReviewState.Submitted] = [ReviewState.Submitted, ReviewState.Voided],
        [ReviewState.Voided] = [],
        [ReviewState.Declined] = [],
    };

    /// <summary>From where to where a decision goes.</summary>
    public static readonly IReadOnlyDictionary<DecisionKind, DecisionKind[]> DecisionMoves = new Dictionary<DecisionKind, DecisionKind[]>
    {
        [DecisionKind.Awarded] = [],
        [DecisionKind.Reserve] = [DecisionKind.Awarded],
        [DecisionKind.NotAwarded] = [],
        [DecisionKind.NotEligible] = [],
    };

    public static Refusal? NotNow(ReviewState from, ReviewState to) => Moves[from].Contains(to)
        ? null
        : Refusal.Rule(new Reason("programmes.review-not-now", "programmes.reason.review-not-now", [], [new("programmes.remedy.review-not-now", "/reviews")]));

    public static Refusal? NotNow(DecisionKind from, DecisionKind to) => DecisionMoves[from].Contains(to)
        ? null
        : Refusal.Rule(new Reason("programmes.decision-not-now", "programmes.reason.decision-not-now", [], [new("programmes.remedy.review-not-now", "/work/calls")]));

    /// <summary>Marks are given and changed until the list is frozen.</summary>
    public static Refusal? NotReviewing(Call call, bool frozen) => call.State is CallState.Selecting && !frozen
        ? null
        : Refusal.Rule(new Reason("programmes.not-reviewing", "programmes.reason.not-reviewing", [], [new("programmes.remedy.review-not-now", "/reviews")]));

    /// <summary>V5: one mark per criterion, no other.</summary>
    public static Refusal? Unfit(RankingRules rules, IReadOnlyDictionary<string, (int? Mark, string Text)> marks) => Refusal.Of(
    [
        .. rules.Criteria.Select(c => marks.TryGetValue(c.Code, out var given) ? MarkRules.Unfit(c.Code, given.Mark, given.Text) ?? TooLong(c.Code, given.Text) : MarkRules.Unfit(c.Code, null, "")),
        .. marks.Keys.Where(k => rules.Criteria.All(c => c.Code != k)).Select(k => Refusal.Malformed(k, "programmes.no-criterion", "programmes.reason.no-criterion", new Remedy("programmes.remedy.no-criterion"))),
    ]);

    public static Refusal? TooLong(string field, string text) => text.Trim().Length <= ReviewMark.LongestText
        ? null
        : Refusal.Malformed(field, "programmes.mark-long", "programmes.reason.mark-long", new Remedy("programmes.remedy.mark-long"), ("most", ReviewMark.LongestText));

    /// <summary>Why a list cannot be frozen: reviews that are missing, reviewers who see it too differently and did not talk, a lot not drawn.</summary>
    public static Refusal? NotFrozen(RankingResult result, IReadOnlySet<string> discussed) => Refusal.Of(
        Open("programmes.below-quorum", "programmes.reason.below-quorum", "programmes.remedy.below-quorum", result.Applications.Count(a => a.Outcome is RankOutcome.BelowQuorum), result),
        Open("programmes.to-discuss", "programmes.reason.to-discuss", "programmes.remedy.to-discuss", result.ToDiscuss.Count(a => !discussed.Contains(a.Application.Ticket)), result),
        Open("programmes.awaits-lot", "programmes.reason.awaits-lot", "programmes.remedy.awaits-lot", result.Applications.Count(a => a.Outcome is RankOutcome.AwaitsLot), result));

    public static Refusal? NotAlone(Guid? first, Guid? second, string code, string textKey) => first is not null && first == second
        ? Refusal.Rule(new Reason(code, textKey, [], [new("programmes.remedy.another-person")]))
        : null;

    public static Refusal? NoReason(string? why) => string.IsNullOrWhiteSpace(why) || why.Trim().Length > Conflict.LongestReason
        ? Refusal.Malformed("why", "programmes.review-why", "programmes.reason.review-why", new("programmes.remedy.review-why"), ("most", Conflict.LongestReason))
        : null;

    private static Refusal? Open(string code, string textKey, string remedyKey, int count, RankingResult result) => count == 0
        ? null
        : Refusal.Rule(new Reason(code, textKey, [("count", count), ("all", result.Applications.Count)], [new(remedyKey)]));
}
