using System.Diagnostics;
using System.Globalization;
using Microcity.Matching;

namespace Microcity.Benchmarks;

internal static class RankingBenchmark
{
    private const int Applications = 500, Reviews = 5, Reviewers = 30;

    public static Report Run()
    {
        var report = new Report(
            "ranking",
            "ranking",
            "Ranking: the reviews of a big call",
            $"{Applications} made-up applications with {Reviews} reviews each of four criteria, equals among them, and a budget for about half. One thread; the best of fifty runs, the baseline in the same run, its result compared.");
        var input = MadeUp();
        RankingResult? result = null;
        report.Add("Ranking with the budget line", Best(() => result = RankApplications.Run(input)), "≤ 50 ms");
        Dictionary<string, (int Place, long Cents)>? plain = null;
        report.Add("With decimals, counting who goes before, the same ranking", Best(() => plain = PlainRanking.Run(input), times: 1));
        var placed = result!.Applications.Where(a => a.Place is not null).ToList();
        report.Add("Both give the same", placed.Count == plain!.Count && placed.All(a => plain[a.Application.Ticket] == (a.Place, a.Cents)) ? "yes" : "NO");
        var text = "";
        report.Add("The same with writing and hashing, as it is frozen", Best(() => text = FrozenRanking.Of(Guid.Empty, RankApplications.Run(input)).Text()), "≤ 50 ms");
        report.Add("Reading and checking what was frozen", Best(() => CheckRanking.Run(FrozenRanking.Read(text))));
        string[] reviewers = [.. Enumerable.Range(0, Reviewers).Select(r => $"R{r:00}")];
        string[] tickets = [.. input.Applications.Select(a => a.Ticket)];
        var seeded = new Seeded(20_261_130);
        HashSet<Assigned> Some(int oneIn) => [.. tickets.SelectMany(t => reviewers.Where(_ => seeded.OneIn(oneIn)).Select(r => new Assigned(t, r)))];
        var (conflicts, matches) = (Some(20), Some(4));
        report.Add($"Giving them to {Reviewers} reviewers, four each", Best(() => AssignReviewers.Run(tickets, reviewers, RankingRules.UsualQuorum + 1, conflicts, matches), times: 1));
        return report;
    }

    private static RankingInput MadeUp()
    {
        var seeded = new Seeded(20_261_129);
        Criterion[] criteria = [new("innovation", 2), new("customers", 1), new("team", 1), new("gain", 1)];
        TieStep[] ladder = [new(TieKind.Criterion, "innovation"), new(TieKind.Criterion, "gain"), new(TieKind.SmallerRequest)];
        return RankingInput.Of(new(criteria, ladder, LineMode.Skip, 100_000_000), Enumerable.Range(0, Applications).Select(i =>
        {
            var (requested, good) = (100_000L * (1 + seeded.Below(8)), 3 + seeded.Below(5));
            return new Reviewed($"T{i:000}", requested, requested, [], seeded.OneIn(3) ? [Award.OfRate(7_000, requested * 2)] : [],
                [.. Enumerable.Range(0, Reviews).Select(r => new MarkSheet($"R{r}", [.. criteria.Select(_ => (int?)(50 * (good + seeded.Below(4))))]))]);
        }), new string('0', 64));
    }

    private static string Best(Action run, int times = 50) =>
        Enumerable.Range(0, times).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            run();
            return watch.Elapsed.TotalMilliseconds;
        }).ToString("#,0.0", CultureInfo.InvariantCulture) + " ms";
}
