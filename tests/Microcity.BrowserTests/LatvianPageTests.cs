using System.Text.Json;
using System.Text.RegularExpressions;

namespace Microcity.BrowserTests;

/// <summary>Latvian is not second: no English sentence and no English skill name on a Latvian page of the demonstration.</summary>
[Collection(nameof(Walked))]
public sealed partial class LatvianPageTests(Walk walk)
{
    private IEnumerable<Visit> Latvian => walk.Visits.Where(v => v.Language == "lv");

    /// <summary>But in the history of a page of the city, which shows its texts in all languages.</summary>
    [Fact]
    public void Nothing_is_marked_as_another_language() => All.Fine(Latvian.Where(v => !v.Route.EndsWith("/history", StringComparison.Ordinal)).SelectMany(v => v.English.Select(e => $"{v}: {e}")));

    [Fact]
    public void No_sentence_is_from_the_English_texts()
    {
        var sentences = Sentences().Distinct().ToList();
        Assert.True(sentences.Count > 300);
        var known = new Regex($"^(?:{string.Join('|', sentences)})$");
        var english = Latvian.SelectMany(v => v.Words).Distinct().AsParallel().Where(w => known.IsMatch(w)).ToHashSet();
        All.Fine(Latvian.SelectMany(v => v.Words.Where(english.Contains).Select(w => $"{v}: {w}")));
    }

    [Fact]
    public void No_skill_or_occupation_has_its_English_name()
    {
        var names = Names().ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.True(names.Count > 600);
        All.Fine(Latvian.SelectMany(v => v.Words.Where(w => names.Contains(w)).Select(w => $"{v}: {w}")));
    }

    /// <summary>Each English text that reads otherwise in Latvian, its values left open.</summary>
    private static IEnumerable<string> Sentences()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Markup.Repository, "src", "Microcity"), "en.json", SearchOption.AllDirectories).Where(f => Path.GetFileName(Path.GetDirectoryName(f)) == "Texts" && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
        {
            var (english, latvian) = (Texts(file), Texts(Path.Combine(Path.GetDirectoryName(file)!, "lv.json")));
            foreach (var (key, text) in english.Where(t => !latvian.TryGetValue(t.Key, out var other) || other != t.Value))
            {
                var pattern = Value().Replace(Regex.Escape(text).Replace("\\{", "{", StringComparison.Ordinal), ".+");
                if (pattern.Replace(".+", "", StringComparison.Ordinal).Count(char.IsLetter) > 5)
                    yield return pattern;
            }
        }
    }

    private static Dictionary<string, string> Texts(string file) => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!;

    private static IEnumerable<string> Names()
    {
        foreach (var file in (string[])["skills.csv", "occupations.csv", "tiles.csv"])
        {
            var lines = File.ReadAllLines(Path.Combine(Markup.Repository, "src", "Microcity", "Engines", "Skills", "Taxonomy", "Starter", file)).Select(l => Cell().Matches(l).Select(m => m.Groups[1].Value.Trim('"')).ToArray()).ToList();
            var (en, lv) = (Array.IndexOf(lines[0], "en"), Array.IndexOf(lines[0], "lv"));
            foreach (var line in lines.Skip(1).Where(l => l.Length > Math.Max(en, lv) && !l[en].Equals(l[lv], StringComparison.OrdinalIgnoreCase)))
                yield return line[en];
        }
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Value();

    [GeneratedRegex("(?:^|,)(\"(?:[^\"]|\"\")*\"|[^,]*)")]
    private static partial Regex Cell();
}
