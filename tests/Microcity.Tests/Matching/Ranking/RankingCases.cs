using CsCheck;
using Microcity.Matching;

namespace Microcity.Tests;

/// <summary>Made-up rankings, small and full of ties, and one of a big call.</summary>
internal static class RankingCases
{
    public static readonly Criterion[] Criteria = [new("idea", 2), new("team", 1, 200), new("gain", 1)];

    public static readonly TieStep[] Ladder =
        [new(TieKind.Criterion, "idea"), new(TieKind.Criterion, "gain"), new(TieKind.Flag, "joint"), new(TieKind.SmallerRequest), new(TieKind.MedianOfTotals)];

    private static Gen<int?> Mark { get; } = Gen.Int[4, 9].Select(m => (int?)(m * 50));

    private static Gen<Reviewed> Application { get; } =
        from reviews in Mark.Array[3].Array[3, 6]
        from requested in Gen.Int[1, 6]
        from least in Gen.Int[1, 6]
        from joint in Gen.Bool
        from aid in Gen.Int[0, 9]
        select new Reviewed(
            "", requested * 100_000L, Math.Min(requested, least) * 100_000L, joint ? ["joint"] : [], aid < 5 ? [new("aid", aid * 100_000L)] : [],
            [.. reviews.Select((m, r) => new MarkSheet($"R{r}", m))]);

    public static Gen<RankingInput> Any { get; } =
        from lot in Gen.Byte.Array[32]
        from mode in Gen.Enum<LineMode>()
        from joined in Gen.OneOfConst(Aggregation.Mean, Aggregation.Median, Aggregation.TrimmedMean)
        from rungs in Gen.Int[0, Ladder.Length]
        from budget in Gen.Int[0, 40]
        from applications in Application.Array[1, 9]
        select RankingInput.Of(
            new(Criteria, Ladder[..rungs], mode, budget * 100_000L, joined, LeastTotal: 250),
            applications.Select((a, i) => a with { Ticket = $"T{i:00}" }),
            Convert.ToHexStringLower(lot));

    /// <summary>200 applications with ties, conflicts, what reviewers cannot judge, and a line in their midst.</summary>
    public static RankingInput Big(string? seed = WorkedDraw.Seed)
    {
        var applications = new List<Reviewed>();
        for (var i = 0; i < 200; i++)
        {
            var dice = LotteryNumbers.Of(WorkedDraw.Seed, $"application {i}").Select(c => Convert.ToInt32(c.ToString(), 16)).ToArray();
            var reviews = Enumerable.Range(0, 4 + (dice[0] % 2)).Select(r => new MarkSheet(
                $"R{(dice[1] + (r * 3)) % 24:00}",
                [.. Enumerable.Range(0, 3).Select(c => dice[10 + (r * 3) + c] == 15 && r == 3 ? null : (int?)((i % 20 == 1 ? 200 : 300) + (50 * (i % 2 == 0 ? dice[30 + c] % 3 : dice[10 + (r * 3) + c] % 5))))],
                Counted: r != 4));
            var requested = 100_000L * (1 + (dice[2] % 6));
            applications.Add(new($"A{i:000}", requested, requested / 2, dice[3] % 3 == 0 ? ["joint"] : [], dice[4] < 2 ? [new("aid", 100_000L * (dice[5] % 4))] : [], [.. reviews]));
        }
        return RankingInput.Of(new(Criteria, [.. Ladder[..3]], LineMode.Partial, 27_130_000), applications, seed);
    }
}
