using System.Diagnostics;
using System.Text.Json;
using Microcity.Matching;

namespace Microcity.Benchmarks;

internal static class MatchBenchmark
{
    private const int Opportunities = 100_000, Held = 35, Shown = 20, People = 1_000, PlainPeople = 20;

    public static Report Run()
    {
        var report = new Report(
            "match",
            "matching",
            "Matching: top 20 explained",
            $"One core, warm; {Opportunities:#,0} open opportunities, {Held} held skills, the list of {Shown} with every reason. "
            + $"Made-up city with a fixed seed, {People:#,0} different people.");
        Measure(report, essentials: 8, optionals: 6);
        Measure(report, essentials: 21, optionals: 20);
        return report;
    }

    private static void Measure(Report report, int essentials, int optionals)
    {
        var size = $"{essentials} + {optionals}";
        var city = new MadeUpCity(seed: 20_270_101);
        var opportunities = Enumerable.Range(0, Opportunities).Select(x => city.Opportunity(x, essentials, optionals)).ToArray();
        var people = Enumerable.Range(0, People).Select(_ => city.Person(Held)).ToArray();

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        var index = new OpportunityIndex(city.Similarity, opportunities);
        var built = Stopwatch.GetElapsedTime(start);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;

        var top = new TopMatches(index);
        var fast = Latency.Of(warmUp: People, People, x => top.For(people[x], MadeUpCity.Today, Shown));

        var scan = new Scan(index);
        var scanned = Latency.Of(warmUp: People, People, x => scan.Run(people[x], 0, Shown, 0, -1));
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        scan.Run(people[0], 0, Shown, 0, -1);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;

        var loop = new PlainLoop(city.Similarity, opportunities);
        var plain = Latency.Of(warmUp: 5, PlainPeople, x => loop.Top(people[x], MadeUpCity.Today, Shown));
        foreach (var person in people.Where(x => x.Age is LegalAgeBand.Adult).Take(PlainPeople))
            CheckSame(loop.Top(person, MadeUpCity.Today, Shown), top.For(person, MadeUpCity.Today, Shown));

        report.Add($"{size}: list with every reason", fast.ToString(), "p99 ≤ 2 ms");
        report.Add($"{size}: of that, the scan alone", scanned.ToString());
        report.Add($"{size}: plain loop, same list", plain.ToString());
        report.Add($"{size}: plain loop against list, p50", $"{plain.Half / fast.Half:0}×", "≥ 20×");
        report.Add($"{size}: bytes allocated by a scan", $"{allocated}", "0");
        report.Add($"{size}: index", $"{held / 1_048_576.0:0.0} MiB, built in {built.TotalMilliseconds:0} ms", "≤ 150 MiB");
    }

    private static void CheckSame(Match[] plain, TopList top)
    {
        if (JsonSerializer.Serialize(plain) != JsonSerializer.Serialize<Match[]>([.. top.Matches.Select(x => x.Match)]))
            throw new InvalidOperationException("The fast list is not the plain one.");
    }
}
