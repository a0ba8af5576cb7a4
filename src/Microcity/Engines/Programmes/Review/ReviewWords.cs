using System.Globalization;
using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>Marks, reviews and decisions in words.</summary>
internal static class ReviewWords
{
    /// <param name="hundredths">Of a mark; null where there is none.</param>
    public static string Mark(Say say, int? hundredths) => hundredths is { } mark ? (mark / 100m).ToString("0.00", say.Culture) : "–";

    /// <summary>As it is typed and chosen: 0, 0.5, 1.</summary>
    public static string Half(Say say, int hundredths) => (hundredths / 100m).ToString("0.#", say.Culture);

    public static string Line(Say say, LineMode mode) => mode switch
    {
        LineMode.Strict => say["programmes.review.line-strict"],
        LineMode.Skip => say["programmes.review.line-skip"],
        _ => say["programmes.review.line-partial"],
    };

    public static string Rung(Say say, ReviewKind kind, TieStep step) => step.Kind switch
    {
        TieKind.Criterion => say[kind.Criteria[step.Code!].NameKey],
        TieKind.Flag => say["programmes.review.tie-flag"],
        TieKind.SmallerRequest => say["programmes.review.tie-request"],
        _ => say["programmes.review.tie-median"],
    };

    public static string Kind(Say say, ConflictKind kind) => kind switch
    {
        ConflictKind.None => say["programmes.conflict.none"],
        ConflictKind.Hard => say["programmes.conflict.hard"],
        ConflictKind.Soft => say["programmes.conflict.soft"],
        _ => say["programmes.conflict.unsure"],
    };

    public static string Type(Say say, ConflictType type) => type switch
    {
        ConflictType.Family => say["programmes.conflict.family"],
        ConflictType.SameWork => say["programmes.conflict.work"],
        ConflictType.Money => say["programmes.conflict.money"],
        ConflictType.Advised => say["programmes.conflict.advised"],
        ConflictType.Rival => say["programmes.conflict.rival"],
        _ => say["programmes.conflict.other"],
    };

    public static string State(Say say, ReviewState state) => state switch
    {
        ReviewState.Assigned => say["programmes.review.state-assigned"],
        ReviewState.Draft => say["programmes.review.state-draft"],
        ReviewState.Submitted => say["programmes.review.state-submitted"],
        ReviewState.Voided => say["programmes.review.state-voided"],
        _ => say["programmes.review.state-declined"],
    };

    public static string StateClass(ReviewState state) => state switch
    {
        ReviewState.Submitted => "state-have",
        ReviewState.Assigned or ReviewState.Draft => "state-due",
        _ => "state-missing",
    };

    public static string Outcome(Say say, RankOutcome outcome) => outcome switch
    {
        RankOutcome.Awarded => say["programmes.rank.awarded"],
        RankOutcome.AwardedRest => say["programmes.rank.rest"],
        RankOutcome.Reserve => say["programmes.rank.reserve"],
        RankOutcome.BelowMinimum => say["programmes.rank.below-minimum"],
        RankOutcome.BelowThreshold => say["programmes.rank.below-threshold"],
        RankOutcome.BelowQuorum => say["programmes.rank.below-quorum"],
        _ => say["programmes.rank.awaits-lot"],
    };

    public static string Decided(Say say, DecisionKind kind) => kind switch
    {
        DecisionKind.Awarded => say["programmes.decision.awarded"],
        DecisionKind.Reserve => say["programmes.decision.reserve"],
        DecisionKind.NotAwarded => say["programmes.decision.not-awarded"],
        _ => say["programmes.decision.not-eligible"],
    };

    /// <summary>Values that a list of marks offers, the highest first.</summary>
    public static IEnumerable<int> Marks { get; } = [.. Enumerable.Range(0, (MarkSheet.HighestMark / MarkSheet.Step) + 1).Select(i => MarkSheet.HighestMark - (i * MarkSheet.Step))];

    public static string Value(int hundredths) => hundredths.ToString(CultureInfo.InvariantCulture);
}
