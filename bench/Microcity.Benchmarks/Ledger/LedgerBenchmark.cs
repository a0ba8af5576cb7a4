using System.Diagnostics;
using System.Globalization;
using Microcity.Evidence;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Benchmarks;

/// <summary>The record at ten million facts: looking, verifying, sealing, recording; on SQLite, and on PostgreSQL where a server is named.</summary>
internal static class LedgerBenchmark
{
    private const int Looks = 200, Recorded = 1_000, Sealed = 100_000, PageRows = 50;

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    public static Report Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task<Report> RunAsync()
    {
        var count = Environment.GetEnvironmentVariable("MICROCITY_BENCH_FACTS") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : 10_000_000;
        var report = new Report(
            "ledger",
            "ledger",
            "The record at scale",
            $"{count:#,0} facts of five years in one city, all names that the program records (a few of them often), 50,000 people, 500,000 things; written in bulk with seals computed by the benchmark "
            + $"itself from the written rule. Each look is another one ({Looks} of a kind, each once, nothing repeated) and counts all that the page asks of the database: the state of the record, the rows, their recomputed "
            + "links, who was erased. `MICROCITY_TEST_POSTGRES` names the server, `MICROCITY_BENCH_FACTS` another number of facts, `MICROCITY_BENCH_DATA` a folder that is filled once and kept, `MICROCITY_BENCH_ONLY` one of the two (`sqlite`, `postgres`).");
        var kept = Environment.GetEnvironmentVariable("MICROCITY_BENCH_DATA");
        var folder = kept is null ? Directory.CreateTempSubdirectory("microcity-ledger").FullName : Directory.CreateDirectory(kept).FullName;
        try
        {
            var (servers, only) = (new[] { null, Environment.GetEnvironmentVariable("MICROCITY_TEST_POSTGRES") }.Distinct(), Environment.GetEnvironmentVariable("MICROCITY_BENCH_ONLY"));
            foreach (var server in servers.Where(s => only is null || only == (s is null ? "sqlite" : "postgres")))
                await Measure(report, new Storage(folder, server, kept is null ? "bench" + RandomId.New().ToString("N")[..8] : "benchkept"), count, kept is not null);
            return report;
        }
        finally
        {
            if (kept is null)
                Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Measure(Report report, Storage storage, int count, bool kept)
    {
        await using var city = new LedgerCity(storage, kept);
        var on = city.IsSqlite ? "SQLite" : "PostgreSQL";
        var facts = new MadeUpFacts(count, Now);
        var watch = Stopwatch.StartNew();
        await city.Fill(facts, count);
        Console.Error.WriteLine($"{on}: filled in {watch.Elapsed.TotalSeconds:0} s");
        void Add(string what, string measured, string target)
        {
            Console.Error.WriteLine($"{on}: {what}: {measured}");
            report.Add($"{on}: {what}", measured, target);
        }
        foreach (var (what, filter) in Filters(facts))
            Add($"audit view, {what}", await Look(city, facts, filter), "p95 ≤ 300 ms");
        Add("a figure of one year and its first rows", await Figure(city, facts), "p95 ≤ 300 ms");
        var state = await city.Inside(inside => inside.GetRequiredService<VerifyLedger>().Run());
        Add("verify", $"{state.Rows / state.Took.TotalSeconds:#,0} facts a second, {(state.Whole ? "whole" : "NOT whole")}", "≥ 200,000 a second");
        Add($"sealing {Sealed:#,0} facts", $"{await Seal(city, facts):#,0} a second", "≥ 20,000 a second");
        Add("recording one fact, against a bare insert of such a row", await Record(city, facts, _ => { }), "≤ 1.5 times");
        Add("an act that records one fact, against the same act and a bare insert of such a row", await Record(city, facts, db => db.Add(new Attempt { Id = Ids.Next(Now), KeyHash = RandomId.New().ToByteArray(), Kind = AttemptKind.QuestionFromAddress, At = Now })), "≤ 1.5 times");
    }

    private static IEnumerable<(string What, Func<int, FactFilter> Filter)> Filters(MadeUpFacts facts)
    {
        var today = DateOnly.FromDateTime(Now);
        yield return ("newest, any page", _ => new());
        yield return ("by name", i => new(Name: facts.Names[i % facts.Names.Count]));
        yield return ("by who did it", i => new(Who: facts.Persons[i]));
        yield return ("by whom it is about", i => new(About: facts.Persons[i * 7 % facts.Persons.Count]));
        yield return ("by thing", i => new(Thing: facts.Thing(i * 2_411)));
        yield return ("by days", i => new(From: today.AddDays(-i * 8 - 30), Until: today.AddDays(-i * 8)));
        yield return ("by name and days", i => new(Name: facts.Names[i % facts.Names.Count], From: today.AddDays(-i * 8 - 30), Until: today.AddDays(-i * 8)));
        yield return ("by name and who", i => new(Name: facts.Names[i % facts.Names.Count], Who: facts.Persons[i % 100]));
        yield return ("who looked at what", _ => new(Name: FactFilter.Readings));
    }

    private static async Task<string> Look(LedgerCity city, MadeUpFacts facts, Func<int, FactFilter> filter)
    {
        var seeded = new Seeded(7);
        var last = await city.Inside(inside => inside.GetRequiredService<CityDb>().Set<Seal>().MaxAsync(s => s.Seq));
        return await Times(city, async (inside, i) =>
        {
            var (read, ledger) = (inside.GetRequiredService<ReadFacts>(), inside.GetRequiredService<ReadLedger>());
            var place = 1 + seeded.Below((int)last);
            var before = i % 2 == 0 ? (Guid?)null : (await inside.GetRequiredService<CityDb>().Set<Seal>().AsNoTracking().SingleAsync(s => s.Seq == place)).FactId;
            await ledger.Now(default);
            var page = await read.Newest(filter(i), before, PageRows, default);
            await inside.GetRequiredService<CheckLinks>().Run(page.Select(f => f.Seq), default);
            await ledger.Erased(page.SelectMany(f => new[] { f.Actor, f.Subject }).OfType<string>(), default);
        });
    }

    private static async Task<string> Figure(LedgerCity city, MadeUpFacts facts)
    {
        var (newYear, end) = (DateOnly.FromDateTime(Now).AddDays(-365), DateOnly.FromDateTime(Now));
        return await Times(city, async (inside, i) =>
        {
            var filter = new FactFilter(Name: facts.Names[i % facts.Names.Count], From: newYear, Until: end);
            await filter.In(inside.GetRequiredService<CityDb>().Set<EvidenceRow>()).CountAsync();
            await inside.GetRequiredService<ReadFacts>().Newest(filter, null, PageRows, default);
        });
    }

    private static async Task<string> Times(LedgerCity city, Func<IServiceProvider, int, Task> look)
    {
        var times = new List<double>();
        for (var i = 0; i < Looks; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await city.Inside(async inside =>
            {
                await look(inside, i);
                return 0;
            });
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        return $"p50 {times[Looks / 2]:0.0} ms, p95 {times[Looks * 95 / 100]:0.0} ms, slowest {times[^1]:0} ms";
    }

    private static async Task<double> Seal(LedgerCity city, MadeUpFacts facts)
    {
        var now = LedgerTime.Round(Now);
        var rows = Enumerable.Range(0, Sealed).Select(_ => facts.Row(now)).ToList();
        foreach (var batch in rows.Chunk(10_000))
        {
            await city.Inside(async inside =>
            {
                var db = inside.GetRequiredService<CityDb>();
                await using var together = await db.Together();
                await EngineDifferences.CopyIn(db, batch, default);
                await EngineDifferences.CopyIn(db, batch.Select(r => new EvidenceOpen { FactId = r.Id }).ToList(), default);
                await together.Commit();
                return 0;
            });
        }
        var (start, done) = (Stopwatch.GetTimestamp(), 0);
        for (var some = 1; some > 0; done += some)
            some = await city.Inside(inside => inside.GetRequiredService<SealFacts>().Run());
        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <param name="act">What is written beside the fact.</param>
    private static async Task<string> Record(LedgerCity city, MadeUpFacts facts, Action<CityDb> act)
    {
        var (ours, bare) = (new List<double>(), new List<double>());
        for (var i = 0; i < Recorded; i++)
        {
            var place = i;
            ours.Add(await Save(city, act + (db => db.Record(new LedgerVerified(place, true)))));
            bare.Add(await Save(city, act + (db => db.Add(facts.Row(LedgerTime.Round(Now))))));
        }
        double Half(List<double> times) => times.Order().ElementAt(Recorded / 2);
        return $"{Half(ours):0.00} ms against {Half(bare):0.00} ms, {Half(ours) / Half(bare):0.00} times";
    }

    private static Task<double> Save(LedgerCity city, Action<CityDb> change) => city.Inside(async inside =>
    {
        var db = inside.GetRequiredService<CityDb>();
        var start = Stopwatch.GetTimestamp();
        change(db);
        await db.SaveChangesAsync();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    });
}
