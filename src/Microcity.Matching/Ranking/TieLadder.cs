namespace Microcity.Matching;

/// <summary>Who goes before whom: the published total, then each rung of the ladder (V11).</summary>
internal sealed class TieLadder(RankingRules rules) : IComparer<(Reviewed Application, ReviewScores Scores)>
{
    private readonly int[] criteria = [.. rules.Ladder.Select(s => s.Kind is TieKind.Criterion ? rules.Criteria.TakeWhile(c => c.Code != s.Code).Count() : -1)];

    /// <returns>Below zero where the first goes before the other; zero where they share a place.</returns>
    public int Compare((Reviewed Application, ReviewScores Scores) x, (Reviewed Application, ReviewScores Scores) y)
    {
        var order = Nullable.Compare(y.Scores.Total, x.Scores.Total);
        for (var rung = 0; order == 0 && rung < criteria.Length; rung++)
            order = Rung(rung, x, y);
        return order;
    }

    private int Rung(int rung, (Reviewed Application, ReviewScores Scores) x, (Reviewed Application, ReviewScores Scores) y) => rules.Ladder[rung] switch
    {
        { Kind: TieKind.Criterion } => Nullable.Compare(y.Scores.Means[criteria[rung]], x.Scores.Means[criteria[rung]]),
        { Kind: TieKind.Flag, Code: { } flag } => y.Application.Flags.Contains(flag).CompareTo(x.Application.Flags.Contains(flag)),
        { Kind: TieKind.SmallerRequest } => x.Application.Requested.CompareTo(y.Application.Requested),
        { Kind: TieKind.MedianOfTotals } => Nullable.Compare(y.Scores.Median, x.Scores.Median),
        var unknown => throw new ArgumentOutOfRangeException(nameof(rung), unknown, null),
    };
}
