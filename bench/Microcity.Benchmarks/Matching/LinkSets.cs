using System.Text.Json;
using Microcity.Matching;
using Microcity.Skills;

namespace Microcity.Benchmarks;

/// <summary>A text, its language and the URIs that are right for it.</summary>
internal sealed record MarkedText(string Text, string Language, IReadOnlySet<string> Gold);

/// <summary>Sets of marked texts, our own for development or other people's by path.</summary>
internal static class LinkSets
{
    /// <param name="path">CSV with sentence and label, as our development sets, or JSON lines with text, gold (URIs) and lang.</param>
    public static IReadOnlyList<MarkedText> Read(string path, TaxonomyView view)
    {
        if (path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
            return Lines(path);
        var uris = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var skill in view.Of(ConceptKind.Skill))
            uris.TryAdd(view.Label(skill, "en") ?? "", view.Uri(skill));
        return [.. LinkSourceFiles.Judged(path, uris).Select(t => new MarkedText(t.Text, "en", t.Uris.ToHashSet()))];
    }

    /// <summary>Texts that stand twice are one, their gold united; texts without gold are left out.</summary>
    public static IReadOnlyList<MarkedText> Lines(string path)
    {
        var read = new List<MarkedText>();
        foreach (var line in File.ReadLines(path).Where(l => l.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var language = json.RootElement.TryGetProperty("lang", out var lang) ? lang.GetString()! : "en";
            read.Add(new(json.RootElement.GetProperty("text").GetString()!, language, json.RootElement.GetProperty("gold").EnumerateArray().Select(g => g.GetString()!).ToHashSet()));
        }
        return [.. read.GroupBy(t => (t.Text, t.Language)).Select(g => new MarkedText(g.Key.Text, g.Key.Language, g.SelectMany(t => t.Gold).ToHashSet())).Where(t => t.Gold.Count > 0)];
    }

    /// <summary>A mean with its 95 % interval.</summary>
    /// <param name="times">100 for percent.</param>
    public static string Mean(IReadOnlyList<double> values, int times = 100)
    {
        var (low, high) = Metrics.Interval(values);
        return times == 1 ? $"{values.DefaultIfEmpty().Average():0.000} ({low:0.000}–{high:0.000})" : $"{times * values.DefaultIfEmpty().Average():0.0} ({times * low:0}–{times * high:0})";
    }
}
