using System.Diagnostics;
using System.Globalization;
using Microcity.Matching;

namespace Microcity.Benchmarks;

internal static class AllocationBenchmark
{
    private const int Entries = 10_000, Posts = 1_000, Wishes = 20, AllWishes = 1_000;

    public static Report Run()
    {
        var report = new Report(
            "allocation",
            "allocation",
            "Allocation: a draw of a big city",
            $"{Entries:#,0} made-up entries and {Posts:#,0} posts of 1 to 9 places, a third of the posts with places reserved for a group; wishes crowd on few posts. One thread; the better of three runs, the baseline in the same run, its result compared.");
        var input = MadeUp(Wishes);
        var text = Published(input);
        DrawResult? result = null;
        report.Add($"Draw with {Wishes} wishes each", Best(() => result = DeferredAcceptance.Run(input)), "≤ 100 ms");
        Dictionary<string, (string Post, int Group)>? plain = null;
        report.Add("Round by round, sorting, the same draw", Best(() => plain = RoundByRound.Run(input), times: 1));
        report.Add("Both place the same", result!.Placements.OfType<Placement>().All(p => plain!.TryGetValue(p.Ticket, out var there) && there == (p.Post, p.Group)) && result.Placements.Count(p => p is not null) == plain!.Count ? "yes" : "NO");
        report.Add("The same with reading, hashing and writing", Best(() => DeferredAcceptance.Run(PublishedDraw.Read(text).Input).Sha256()), "≤ 1 s");
        var every = MadeUp(AllWishes);
        report.Add($"Draw with {AllWishes:#,0} wishes each", Best(() => DeferredAcceptance.Run(every)), "≤ 1 s");
        var why = new WhyNot(result);
        var unplaced = input.Entries.Zip(result.Placements).Where(e => e.Second is null).Select(e => e.First.Ticket).ToArray();
        report.Add("Reasons for one applicant", Latency.Of(warmUp: 100, calls: 1_000, i => why.ForApplicant(unplaced[i % unplaced.Length])).ToString(), "≤ 1 ms");
        return report;
    }

    private static string Published(DrawInput input) => new PublishedDraw(Guid.Empty, input.Seed, input.Seed, new byte[LotteryNumbers.SecretBytes], "2026-04-02 05", input, DeferredAcceptance.Run(input).Text()).Text();

    private static DrawInput MadeUp(int wishes)
    {
        var seeded = new Seeded(20_261_127);
        Post[] posts = [.. Enumerable.Range(0, Posts).Select(i => new Post(
            $"P{i:000}",
            i % 3 == 0 ? [new(i % 2 == 0 ? SeatGroupKind.Soft : SeatGroupKind.Hard, "stem", 1 + seeded.Below(3)), new(SeatGroupKind.Open, null, 1 + seeded.Below(6))] : [new(SeatGroupKind.Open, null, 1 + seeded.Below(9))]))];
        return DrawInput.Of(LotteryNumbers.Seed(Guid.Empty, new byte[LotteryNumbers.SecretBytes], "2026-04-02 05"), posts, Enumerable.Range(0, Entries).Select(i => new Entry(
            $"T{i:00000}", seeded.Below(4), seeded.OneIn(4) ? ["stem"] : [], [.. posts.Select((p, at) => (p.Code, Draw: (long)seeded.Below(1_000_000) * (at + 50))).OrderBy(p => p.Draw).Take(wishes).Select(p => p.Code)])));
    }

    private static string Best(Action run, int times = 3) =>
        Enumerable.Range(0, times).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            run();
            return watch.Elapsed.TotalMilliseconds;
        }).ToString("#,0", CultureInfo.InvariantCulture) + " ms";
}
