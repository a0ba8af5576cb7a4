using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>Reads the development data that a model is learned from. Nothing that holds answers of a test set is named here.</summary>
internal static class LinkSourceFiles
{
    private static readonly string[] NoGold = ["LABEL NOT PRESENT", "UNDERSPECIFIED", "UNK", ""];

    private static readonly string[] Sets = ["tech", "house"], Parts = ["train", "dev"];

    public static LinkSources Read(string folder, TaxonomyView view, bool examples)
    {
        var uris = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var skill in view.Of(ConceptKind.Skill))
            uris.TryAdd(view.Label(skill, "en") ?? "", view.Uri(skill));
        IReadOnlyList<GoldText>[] judged = [.. Sets.Select(set => Judged(Path.Combine(folder, "skill-extraction-dev", set + "_validation_annotations.csv"), uris))];
        var known = judged.SelectMany(s => s).Select(t => Folding.Fold(t.Text)).ToHashSet(StringComparer.Ordinal);
        List<GoldText> sentences = examples ? [.. Parts.SelectMany(part => Examples(Path.Combine(folder, "skillskape-dev", part + ".csv.gz"), uris))] : [];
        // The judged sentences come from the same adverts: with their marked passages the fitted weights would trust the marks too much.
        var asked = Parts.SelectMany(part => Asked(Path.Combine(folder, "skillspan-dev", part + ".jsonl.gz"))).Where(a => !known.Contains(Folding.Fold(a.Text))).ToList();
        return new(judged, sentences, asked, LabelFiles.Read(Path.Combine(folder, "esco-occupation-labels-multilingual", "esco_occupation_labels_21_languages.csv.gz"), null));
    }

    /// <summary>Sentences that stand twice are one, their gold united; sentences without gold are left out.</summary>
    public static IReadOnlyList<GoldText> Judged(string path, Dictionary<string, string> uris)
    {
        var gold = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var row in Rows(path))
        {
            if (!gold.TryGetValue(row["sentence"], out var of))
            {
                gold.Add(row["sentence"], of = []);
                order.Add(row["sentence"]);
            }
            if (!NoGold.Contains(row["label"]) && uris.TryGetValue(row["label"], out var uri) && !of.Contains(uri))
                of.Add(uri);
        }
        return [.. order.Where(s => gold[s].Count > 0).Select(s => new GoldText(s, gold[s]))];
    }

    private static IEnumerable<GoldText> Examples(string path, Dictionary<string, string> uris) =>
        Rows(path).Select(row => new GoldText(row["sentence"], [.. Quoted(row["skills"]).Where(uris.ContainsKey).Select(label => uris[label]).Distinct()])).Where(t => t.Uris.Count > 0);

    // A list as another language writes it: ['C#', "driver's licence"].
    private static IEnumerable<string> Quoted(string list)
    {
        for (var at = 0; at < list.Length; at++)
        {
            if (list[at] is not ('\'' or '"'))
                continue;
            var end = list.IndexOf(list[at], at + 1);
            if (end < 0)
                yield break;
            yield return list[(at + 1)..end];
            at = end;
        }
    }

    private static IEnumerable<AskedText> Asked(string path)
    {
        using var lines = new StreamReader(Unpacked(path), Encoding.UTF8);
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var text = new StringBuilder();
            var passages = new List<(int, int)>();
            var (skill, knowledge) = (json.RootElement.GetProperty("tags_skill"), json.RootElement.GetProperty("tags_knowledge"));
            var at = 0;
            foreach (var token in json.RootElement.GetProperty("tokens").EnumerateArray())
            {
                var word = token.GetString()!;
                if (skill[at].GetString() != "O" || knowledge[at].GetString() != "O")
                    passages.Add((text.Length, text.Length + word.Length));
                text.Append(word).Append(' ');
                at++;
            }
            yield return new(text.ToString(), passages);
        }
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        using var rows = new CsvReader(new StreamReader(Unpacked(path), Encoding.UTF8), CultureInfo.InvariantCulture);
        rows.Read();
        rows.ReadHeader();
        while (rows.Read())
            yield return rows.HeaderRecord!.Select((name, i) => (name, Value: rows[i] ?? "")).DistinctBy(x => x.name).ToDictionary(x => x.name, x => x.Value);
    }

    private static Stream Unpacked(string path) =>
        path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress) : File.OpenRead(path);
}
