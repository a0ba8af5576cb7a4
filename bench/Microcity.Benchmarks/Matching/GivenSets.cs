using Microcity.Matching;
using Microcity.Skills;

namespace Microcity.Benchmarks;

/// <summary>Other people's sets, given by path: judged by the models that are shipped, beside the plain baselines on the same texts.</summary>
internal static class GivenSets
{
    private const string Models = "src/Microcity.Matching/Models";

    public static void Sentences(Report report, string path, TaxonomyView view, LinkIndex index, LinkBaselines baselines)
    {
        var set = LinkSets.Read(path, view);
        foreach (var (name, file) in new[] { ("Ours", "linker.model"), ("Ours without examples", "without-examples.model") })
        {
            var linker = new SkillLinker(view, index, LinkFiles.Model(Path.Combine(Report.Root(), Models, file)));
            Sentences(report, $"{name}, {Path.GetFileName(path)} ({set.Count})", set, text => linker.Read(text, 100).Select(l => l.Concept), view);
        }
        foreach (var (name, rank) in baselines.All)
            Sentences(report, $"{name}, {Path.GetFileName(path)}", set, rank, view);
    }

    public static void Titles(Report report, string path, IReadOnlyList<TitleLabel> titles)
    {
        foreach (var set in LinkSets.Lines(path).GroupBy(t => t.Language))
        {
            var index = new TitleIndex(titles.Where(t => t.Language == set.Key), set.Key);
            Titles(report, $"Ours, {Path.GetFileName(path)} {set.Key} ({set.Count()})", [.. set], new(index, LinkFiles.Model(null)));
            Titles(report, $"Letters alone, {Path.GetFileName(path)} {set.Key}", [.. set], new(index, [1, 0, 0, 0, 0]));
        }
    }

    private static readonly int[] Depths = [1, 5, 10];

    private static void Sentences(Report report, string name, IReadOnlyList<MarkedText> set, Func<string, IEnumerable<int>> rank, TaxonomyView view)
    {
        var ranked = set.Select(t => (Uris: rank(t.Text).Select(view.Uri).ToList(), t.Gold)).ToList();
        var figures = Depths.Select(k => LinkSets.Mean([.. ranked.Select(r => Metrics.RecallPrecision(r.Uris, r.Gold, k))]));
        report.Add($"{name}: RP@1 / RP@5 / RP@10, MRR", $"{string.Join(" / ", figures)}, {LinkSets.Mean([.. ranked.Select(r => Metrics.ReciprocalRank(r.Uris, r.Gold))], 1)}");
    }

    private static void Titles(Report report, string name, IReadOnlyList<MarkedText> set, TitleLinker linker)
    {
        var ranked = set.Select(t => (Uris: linker.Read(t.Text, 1_000).Select(l => l.Label.Uri).ToList(), t.Gold)).ToList();
        var figures = Depths.Select(k => LinkSets.Mean([.. ranked.Select(r => Metrics.Accuracy(r.Uris, r.Gold, k))]));
        report.Add($"{name}: MRR, A@1 / A@5 / A@10", $"{LinkSets.Mean([.. ranked.Select(r => Metrics.ReciprocalRank(r.Uris, r.Gold))], 1)}, {string.Join(" / ", figures)}");
    }
}
