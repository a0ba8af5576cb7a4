using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Microcity.Matching;
using Microcity.Skills;

namespace Microcity.Tests;

/// <summary>Essential or only welcome, on 30 adverts that were marked by hand.</summary>
public sealed class NeedTests
{
    [Fact]
    public void Wording_tells_more_than_calling_everything_essential()
    {
        var adverts = Adverts(SharedData.At("skillspan-dev/dev.jsonl.gz"));
        var cues = LinkFiles.Cues("en");
        var judged = new List<(bool Guess, bool Right)>();
        foreach (var (number, welcome, both) in Marks())
        {
            var text = string.Join('\n', adverts[number].Select(s => s.Text));
            var parts = AdvertLinker.Parts(text, cues).ToList();
            var start = 0;
            for (var s = 0; s < adverts[number].Count; start += adverts[number][s++].Text.Length + 1)
            {
                if (!adverts[number][s].Asks || both.Contains(s))
                    continue;
                var part = parts.Find(p => p.End > start);
                judged.Add((part.Need is SkillNeed.Optional, welcome.Contains(s)));
            }
        }
        Assert.Equal(27, judged.Count(j => j.Right));
        var (ours, plain) = (Metrics.MacroF1(judged), Metrics.MacroF1([.. judged.Select(j => (false, j.Right))]));
        TestContext.Current.SendDiagnosticMessage($"need of {judged.Count} sentences: macro-F1 {ours:0.000}, always essential {plain:0.000}");
        Assert.True(ours >= 0.7 && ours > plain + 0.1, $"macro-F1 {ours:0.000}, always essential {plain:0.000}, {judged.Count} sentences");
    }

    private static IEnumerable<(int Number, HashSet<int> Welcome, HashSet<int> Both)> Marks() =>
        File.ReadLines(Path.Combine(Repository.Root, "tests/Microcity.Tests/Matching/Linking/need-marks.txt")).Where(l => l[0] != '#').Select(line =>
        {
            var halves = line.Split('/');
            int[] first = [.. Numbers(halves[0])];
            return (first[0], first[1..].ToHashSet(), halves.Length > 1 ? Numbers(halves[1]).ToHashSet() : []);
        });

    private static IEnumerable<int> Numbers(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture));

    private static Dictionary<int, List<(string Text, bool Asks)>> Adverts(string path)
    {
        var adverts = new Dictionary<int, List<(string, bool)>>();
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var asks = new[] { "tags_skill", "tags_knowledge" }.Any(tags => json.RootElement.GetProperty(tags).EnumerateArray().Any(t => t.GetString() != "O"));
            var number = json.RootElement.GetProperty("idx").GetInt32();
            if (!adverts.TryGetValue(number, out var sentences))
                adverts.Add(number, sentences = []);
            sentences.Add((string.Join(' ', json.RootElement.GetProperty("tokens").EnumerateArray().Select(t => t.GetString())), asks));
        }
        return adverts;
    }
}
