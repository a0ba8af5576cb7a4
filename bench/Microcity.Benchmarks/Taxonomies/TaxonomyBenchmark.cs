using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.Data.Sqlite;

namespace Microcity.Benchmarks;

internal static class TaxonomyBenchmark
{
    private const int Typed = 400, Found = 20;

    public static Report Run()
    {
        var data = Path.Combine(Report.Root(), "..", "shared", "data");
        var report = new Report(
            "taxonomy",
            "taxonomy",
            "Skills list: import, load, search",
            "The official ESCO 1.1.1 in English, from the two zips as downloaded; one thread. Searches are what somebody sends who types names of the list letter by letter, "
            + $"{Typed} names. Times of import are the better of two runs, the baseline reads the same zips in the same run.");
        var sources = EscoSource.At([Path.Combine(data, "esco-v1.1.1")]).Sources!;
        var parse = Best(() => Parse(sources));
        var read = Best(() => Whole(sources));
        var file = TaxonomyCompiler.Compile(Input(sources));
        report.Add("Import and compile, English", Seconds(read), "≤ 20 s");
        report.Add("Plain parse of the same files, every field read", Seconds(parse));
        report.Add("Import and compile with 21 languages of names", Seconds(Best(() => WithLabels(sources, data))), "≤ 40 s");
        report.Add("Compiled file", $"{file.Length / 1_048_576.0:0.0} MiB");
        Load(report, file, sources);
        Search(report, TaxonomyView.Open(file));
        return report;
    }

    private static void Load(Report report, byte[] file, IReadOnlyList<EscoSource> sources)
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, file);
        var first = Time(() => FirstAnswer(path));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var view = TaxonomyView.Open(MappedBytes.Of(path));
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        var warm = Latency.Of(warmUp: 3, calls: 20, _ => FirstAnswer(path));
        report.Add("Load the compiled file and answer a first search, first time in the process", Milliseconds(first), "≤ 200 ms");
        report.Add("The same again, another mapping", warm.ToString());
        report.Add("Reading the zips again instead", Seconds(Best(() => EscoRead.Of(EscoPackage.Open(sources).Value!))));
        report.Add("Managed memory of an open list", $"{held / 1024.0:0} KiB");
        GC.KeepAlive(view);
        File.Delete(path);
    }

    private static void Search(Report report, TaxonomyView view)
    {
        var names = view.Of(ConceptKind.Skill).Select(i => view.Label(i, "en")!).ToArray();
        var seeded = new Seeded(20_270_101);
        string[] queries = [.. Enumerable.Range(0, Typed).Select(_ => seeded.Of(names)).SelectMany(name => Enumerable.Range(1, Math.Min(20, name.Length)).Select(n => name[..n]))];
        var labels = Enumerable.Range(0, view.Count).SelectMany(i => view.Languages.SelectMany(l => view.OtherLabels(i, l).Append(view.Label(i, l)).OfType<string>().Select(t => (i, t)))).ToArray();
        var ours = Latency.Of(warmUp: queries.Length, queries.Length, x => view.Search(queries[x], "en", null, Found));
        report.Add($"Search as you type, {labels.Length:#,0} names", ours.ToString(), "p99 ≤ 5 ms");
        report.Add("LIKE '%x%' on SQLite, same names and queries", Like(labels, queries[..1000]).ToString());
    }

    private static Latency Like((int Concept, string Text)[] labels, string[] queries)
    {
        using var db = new SqliteConnection("Data Source=:memory:");
        db.Open();
        using (var make = db.CreateCommand())
        {
            make.CommandText = "CREATE TABLE label (concept INTEGER NOT NULL, text TEXT NOT NULL)";
            make.ExecuteNonQuery();
        }
        using (var all = db.BeginTransaction())
        {
            using var add = db.CreateCommand();
            add.CommandText = "INSERT INTO label VALUES ($concept, $text)";
            var (concept, text) = (add.Parameters.Add("$concept", SqliteType.Integer), add.Parameters.Add("$text", SqliteType.Text));
            foreach (var label in labels)
            {
                (concept.Value, text.Value) = (label.Concept, label.Text);
                add.ExecuteNonQuery();
            }
            all.Commit();
        }
        using var ask = db.CreateCommand();
        ask.CommandText = $"SELECT DISTINCT concept FROM label WHERE text LIKE '%' || $x || '%' ORDER BY length(text) LIMIT {Found}";
        var typed = ask.Parameters.Add("$x", SqliteType.Text);
        return Latency.Of(warmUp: 20, queries.Length, x =>
        {
            typed.Value = queries[x];
            using var rows = ask.ExecuteReader();
            while (rows.Read())
                rows.GetInt32(0);
        });
    }

    private static void FirstAnswer(string path) => TaxonomyView.Open(MappedBytes.Of(path)).Search("weld", "en", null, Found);

    private static TaxonomyInput Input(IReadOnlyList<EscoSource> sources)
    {
        var input = EscoRead.Of(EscoPackage.Open(sources).Value!).Value!.Input;
        TaxonomyInputs.AddNames(input, StarterTaxonomy.Read());
        return input;
    }

    private static void Whole(IReadOnlyList<EscoSource> sources) => TaxonomyCompiler.Compile(Input(sources));

    private static void WithLabels(IReadOnlyList<EscoSource> sources, string data)
    {
        var input = Input(sources);
        using var file = File.OpenRead(Path.Combine(data, "esco-occupation-labels-multilingual", "esco_occupation_labels_21_languages.csv.gz"));
        LabelPack.Read(file.Name, file).Value!.AttachTo(input);
        TaxonomyCompiler.Compile(input);
    }

    private static void Parse(IReadOnlyList<EscoSource> sources)
    {
        foreach (var source in sources)
        {
            using var zip = new ZipArchive(source.Open(), ZipArchiveMode.Read);
            foreach (var entry in zip.Entries)
            {
                using var rows = new CsvReader(new StreamReader(entry.Open(), Encoding.UTF8), CultureInfo.InvariantCulture);
                while (rows.Read())
                {
                    for (var i = 0; i < rows.Parser.Count; i++)
                        _ = rows.Parser[i];
                }
            }
        }
    }

    private static TimeSpan Best(Action act) => Time(act) is var first && Time(act) is var second && second < first ? second : first;

    private static TimeSpan Time(Action act)
    {
        var start = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(start);
    }

    private static string Seconds(TimeSpan time) => $"{time.TotalSeconds:0.00} s";

    private static string Milliseconds(TimeSpan time) => $"{time.TotalMilliseconds:0} ms";
}
