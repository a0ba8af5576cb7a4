using System.Globalization;
using Microcity.Benchmarks;

if (args is ["bare", var port, var database])
{
    await BareSite.Run(int.Parse(port, CultureInfo.InvariantCulture), database);
    return 0;
}

if (args is ["verb", .. var words])
    return (int)typeof(Microcity.Skills.SkillsModule).Assembly.EntryPoint!.Invoke(null, [words])!;

(string Verb, string What, Func<Report> Run)[] verbs =
[
    ("match", "Top 20 explained among 100,000 opportunities", MatchBenchmark.Run),
    ("pairs", "Everybody's list in a region beside brute force and SQL", PairsBenchmark.Run),
    ("linking", "Sentences to skills and titles to occupations, beside plain baselines", () => LinkBenchmark.Run(args[1..])),
    ("allocation", "A draw of 10,000 entries and 1,000 posts beside a plain one", AllocationBenchmark.Run),
    ("ranking", "A ranking of 500 applications with five reviews each beside a plain one", RankingBenchmark.Run),
    ("summer", "Day plans of 2,000 pupils beside plain ones", DayPlanBenchmark.Run),
    ("taxonomy", "Import, load and search of the official skills list", TaxonomyBenchmark.Run),
    ("ledger", "Looking, verifying, sealing and recording at ten million facts", LedgerBenchmark.Run),
    ("pages", "Requests per second of matches and an opening against a bare page; memory at idle", PagesBenchmark.Run),
];

if (args is not [var asked, .. var options] || (options.Length > 0 && asked != "linking") || Array.Find(verbs, x => x.Verb == asked) is not { Run: { } run })
{
    foreach (var (verb, what, _) in verbs)
        Console.WriteLine($"{verb,-12}{what}");
    return 1;
}
run().Publish();
return 0;
