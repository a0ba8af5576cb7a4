using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary><c>linker train</c> learns a model from development data; <c>linker evaluate</c> judges an output against gold.</summary>
internal static class LinkerVerb
{
    private static readonly Option<string> Taxonomy = new("--taxonomy") { Description = "Folder with the zips of ESCO 1.1.0 as downloaded.", Required = true };
    private static readonly Option<string> Sources = new("--sources") { Description = "Folder with the development data.", Required = true };
    private static readonly Option<string> Output = new("--output") { Description = "The file to write, or for evaluate the output to judge.", Required = true };
    private static readonly Option<string?> Without = new("--without") { Description = "examples: a model that knows no example sentences." };
    private static readonly Option<int> Seed = new("--seed") { Description = "Order in which the marked sentences are learned from; the same seed gives the same bytes.", DefaultValueFactory = _ => 1 };
    private static readonly Option<string> Task = new("--task") { Description = "skills or occupations.", Required = true };
    private static readonly Option<string> Gold = new("--gold") { Description = "JSON lines: id, gold (URIs), lang.", Required = true };

    public static Command Of(Installation installation)
    {
        Without.AcceptOnlyFromAmong("examples");
        Task.AcceptOnlyFromAmong("skills", "occupations");
        var train = new Command("train", "Learn the linker's model from the development data.") { Taxonomy, Sources, Output, Without, Seed };
        train.SetAction(parsed => LinkVerbs.Guarded(() => Train(parsed)));
        var evaluate = new Command("evaluate", "Measure an output against its right answers; JSON on standard output.") { Task, Gold, Output };
        evaluate.SetAction(parsed => LinkVerbs.Guarded(() => Judged(parsed)));
        return new Command("linker", "Train the linker, or measure it.") { train, evaluate, DecisionsVerb.Of(installation) };
    }

    private static int Train(ParseResult parsed)
    {
        var files = LinkFiles.Open(parsed.GetValue(Taxonomy)!);
        var sources = LinkSourceFiles.Read(parsed.GetValue(Sources)!, files.View, parsed.GetValue(Without) is null).InOrderOf(parsed.GetValue(Seed));
        var (model, figures) = TrainLinker.Run(files.View, files.Index("en") ?? throw new IOException("The skills list has no English names."), sources);
        var output = parsed.GetValue(Output)!;
        File.WriteAllBytes(output + ".part", model);
        File.Move(output + ".part", output, overwrite: true);
        string[] names = ["TECH development", "HOUSE development", "TECH, examples of half of the skills hidden", "HOUSE, the same"];
        for (var i = 0; i < figures.Count; i++)
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{names[i]}, 5-fold: RP@5 {100 * figures[i].RecallPrecision5:0.0}, MRR {figures[i].ReciprocalRank:0.000}"));
        foreach (var titles in sources.Titles.GroupBy(t => t.Language).Where(t => t.Key is "lv" or "lt" or "et" or "en" or "de" or "pl"))
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{titles.Key} titles held out: MRR {TrainTitles.Run([.. titles]).ReciprocalRank:0.000}"));
        return 0;
    }

    private static int Judged(ParseResult parsed)
    {
        try
        {
            return Evaluate(parsed);
        }
        catch (Exception other) when (other is KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException("A line lacks its id, its list of URIs, or has something else in their place.", other);
        }
    }

    private static int Evaluate(ParseResult parsed)
    {
        var skills = parsed.GetValue(Task) == "skills";
        var answers = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in Lines(parsed.GetValue(Output)!))
            answers[line.GetProperty("id").ToString()] = line.TryGetProperty(skills ? "skills" : "occupations", out var list) ? [.. list.EnumerateArray().Select(x => x.GetProperty("uri").GetString()!)] : [];
        var judged = new List<(string Language, List<string> Ranked, HashSet<string> Gold)>();
        foreach (var line in Lines(parsed.GetValue(Gold)!))
        {
            HashSet<string> gold = [.. line.GetProperty("gold").EnumerateArray().Select(x => x.GetString()!)];
            if (gold.Count > 0)
                judged.Add((line.TryGetProperty("lang", out var lang) ? lang.GetString()! : "en", answers.GetValueOrDefault(line.GetProperty("id").ToString(), []), gold));
        }
        var figures = judged.GroupBy(j => j.Language).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Figures([.. g]));
        Console.WriteLine(JsonSerializer.Serialize(new { all = Figures(judged), languages = figures }));
        return 0;
    }

    private static Dictionary<string, object> Figures(List<(string Language, List<string> Ranked, HashSet<string> Gold)> judged)
    {
        var figures = new Dictionary<string, object> { ["n"] = judged.Count };
        (string Name, Func<List<string>, HashSet<string>, double> Of)[] metrics =
        [
            ("rp@1", (r, g) => Metrics.RecallPrecision(r, g, 1)), ("rp@5", (r, g) => Metrics.RecallPrecision(r, g, 5)), ("rp@10", (r, g) => Metrics.RecallPrecision(r, g, 10)),
            ("mrr", Metrics.ReciprocalRank), ("map", (r, g) => Metrics.AveragePrecision(r, g, Math.Max(g.Count, r.Count(g.Contains)))),
            ("a@1", (r, g) => Metrics.Accuracy(r, g, 1)), ("a@5", (r, g) => Metrics.Accuracy(r, g, 5)), ("a@10", (r, g) => Metrics.Accuracy(r, g, 10)), ("r@10", (r, g) => Metrics.Recall(r, g, 10)),
        ];
        foreach (var (name, of) in metrics)
        {
            double[] values = [.. judged.Select(j => of(j.Ranked, j.Gold))];
            var (low, high) = Metrics.Interval(values);
            figures[name] = new { value = Math.Round(values.DefaultIfEmpty().Average(), 4), low = Math.Round(low, 4), high = Math.Round(high, 4) };
        }
        return figures;
    }

    private static IEnumerable<JsonElement> Lines(string path)
    {
        foreach (var line in File.ReadLines(path).Where(l => l.Length > 0))
        {
            JsonElement read;
            try
            {
                using var parsed = JsonDocument.Parse(line);
                read = parsed.RootElement.Clone();
            }
            catch (JsonException broken)
            {
                throw new InvalidDataException($"{path} has a line that is no JSON: {broken.Message}");
            }
            yield return read;
        }
    }
}
