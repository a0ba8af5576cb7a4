using System.Diagnostics;
using Microcity.Matching;

namespace Microcity.Benchmarks;

/// <summary>A region at once: everybody's list, and what one change costs, beside brute force and a join in SQL in the same run.</summary>
internal static class PairsBenchmark
{
    private const int People = 30_000, Opportunities = 5_000, Held = 35, Shown = 20, Sample = 300, SqlSample = 100, Changes = 20;

    public static Report Run()
    {
        var report = new Report(
            "pairs",
            "matching-region",
            "Matching a region: everybody's list",
            $"{People:#,0} residents with {Held} held skills, {Opportunities:#,0} open opportunities with 8 + 6 requirements, the list of {Shown} each; two cores, made-up region with a fixed seed. "
            + $"Brute force is the plain loop on {Sample} residents, SQL a join in SQLite over values worked out beforehand on {SqlSample}, both scaled to all. All times but one are processor time, half of it where two cores work.");
        var region = new MadeUpCity(seed: 20_270_201);
        var opportunities = Enumerable.Range(0, Opportunities).Select(x => region.Opportunity(x, 8, 6)).ToArray();
        var people = Enumerable.Range(0, People).Select(_ => region.Person(Held)).ToArray();
        _ = new AllPairs(region.Similarity, opportunities, people[..1_000], MadeUpCity.Today, Shown);

        var (watch, before) = (Stopwatch.StartNew(), Processor());
        var pairs = new AllPairs(region.Similarity, opportunities, people, MadeUpCity.Today, Shown);
        var (passed, all) = (watch.Elapsed.TotalSeconds, (Processor() - before) / 2);
        report.Add("All lists, processor time on each of two cores", $"{all:0.0} s, {People * (double)Opportunities / all / 1e6:0} million pairs/s", "≤ 10 s");
        report.Add("All lists, by the clock of a machine that others used too", $"{passed:0.0} s");
        OneChange(report, region, pairs, opportunities);

        var loop = new PlainLoop(region.Similarity, opportunities);
        before = Processor();
        var plain = people[..Sample].Select(p => loop.Top(p, MadeUpCity.Today, Shown)).ToList();
        var brute = (Processor() - before) / Sample * People / 2;
        CheckSame(plain, people, new(new(region.Similarity, opportunities)));
        report.Add("Brute force, scaled", $"{brute:0} s, {brute / all:0}× as long");
        var sql = new SqlJoin(region.Similarity, opportunities, people[..SqlSample]).Seconds(Shown) / SqlSample * People / 2;
        report.Add("SQL join without the exact assignment, scaled", $"{sql:0} s, {sql / all:0}× as long");
        return report;
    }

    private static void OneChange(Report report, MadeUpCity region, AllPairs pairs, OpportunityInput[] opportunities)
    {
        var (before, anew) = (Processor(), 0);
        for (var change = 0; change < Changes; change++)
            anew += pairs.Change(opportunities[change].SourceRef, region.Opportunity(change, 8, 6));
        report.Add("One opportunity changed", $"{1_000 * (Processor() - before) / Changes / 2:0} ms, {anew / Changes:#,0} lists made anew");
        before = Processor();
        for (var change = 0; change < 1_000; change++)
            pairs.Change(change, region.Person(Held));
        report.Add("One resident changed", $"{Processor() - before:0.00} ms");
        for (var change = 0; change < Changes; change++)
            pairs.Change(opportunities[change].SourceRef, opportunities[change]);
    }

    private static double Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }

    // A pupil's list keeps room for something different, which the plain loop does not.
    private static void CheckSame(List<Match[]> plain, MatchInput[] people, TopMatches top)
    {
        for (var p = 0; p < plain.Count; p++)
        {
            if (people[p].Age is LegalAgeBand.Adult && !plain[p].Select(m => m.SourceRef).SequenceEqual(top.Pairs(people[p], MadeUpCity.Today, Shown).Select(x => x.SourceRef)))
                throw new InvalidOperationException("The fast list is not the plain one.");
        }
    }
}
