namespace Microcity.Matching;

/// <summary>What the marks of one application give (V6–V9), in hundredths of a mark.</summary>
/// <param name="Means">One per criterion as published; null where no mark counts.</param>
/// <param name="Total">Weighted from the published means; null below the quorum.</param>
/// <param name="Totals">Each counted reviewer's own total in the order of reviews, of those who judged every criterion.</param>
/// <param name="Counted">How many reviews count.</param>
public sealed record ReviewScores(IReadOnlyList<int?> Means, int? Total, IReadOnlyList<int> Totals, int Counted)
{
    private const int TrimmedFrom = 5;

    /// <summary>From here on reviewers talk before the list is frozen.</summary>
    public const int WideSpread = 150;

    /// <summary>Between the highest and the lowest reviewer.</summary>
    public int Spread => Totals.Count == 0 ? 0 : Totals.Max() - Totals.Min();

    /// <summary>Of reviewers' own totals; null where nobody has one.</summary>
    public int? Median => Totals.Count == 0 ? null : MedianOf([.. Totals]);

    public static ReviewScores Of(Reviewed application, RankingRules rules)
    {
        MarkSheet[] counted = [.. application.Reviews.Where(r => r.Counted)];
        var marks = rules.Criteria.Select((_, c) => counted.Select(r => r.Marks[c]).OfType<int>().ToArray()).ToArray();
        int?[] means = rules.Aggregation is Aggregation.Consensus
            ? [.. application.Consensus ?? new int?[marks.Length]]
            : [.. marks.Select(m => m.Length == 0 ? null : (int?)Joined(rules.Aggregation, m))];
        var rankable = counted.Length >= rules.Quorum && marks.All(m => m.Length >= rules.LeastMarks) && means.All(m => m is not null);
        return new(
            means,
            rankable ? TotalOf(means, rules) : null,
            [.. counted.Where(r => r.Marks.All(m => m is not null)).Select(r => TotalOf(r.Marks, rules))],
            counted.Length);
    }

    /// <summary>Whether a mean is below its criterion's threshold, or the total below the call's (V10).</summary>
    public bool BelowThreshold(RankingRules rules) =>
        Total < rules.LeastTotal || rules.Criteria.Zip(Means).Any(c => c.Second < c.First.Threshold);

    /// <summary>Reviewers see it so differently that they talk before freezing (V9).</summary>
    public bool NeedsDiscussion(RankingRules rules) =>
        Spread >= WideSpread || (Totals.Any(t => t < rules.LeastTotal) && Totals.Any(t => t >= rules.LeastTotal));

    private static int Joined(Aggregation by, int[] marks) => by switch
    {
        Aggregation.Median => MedianOf(marks),
        Aggregation.TrimmedMean when marks.Length >= TrimmedFrom => MeanOf(marks.Sum() - marks.Min() - marks.Max(), marks.Length - 2),
        _ => MeanOf(marks.Sum(), marks.Length),
    };

    // Weights stay with their criteria: where one has no mean there is no total.
    private static int TotalOf(IReadOnlyList<int?> marks, RankingRules rules) =>
        MeanOf(rules.Criteria.Zip(marks).Sum(c => c.First.Weight * c.Second!.Value), rules.Criteria.Sum(c => c.Weight));

    private static int MedianOf(int[] numbers)
    {
        Array.Sort(numbers);
        return MeanOf(numbers[(numbers.Length - 1) / 2] + numbers[numbers.Length / 2], 2);
    }

    private static int MeanOf(int sum, int count) => (int)Rounded.Divide(sum, count);
}
