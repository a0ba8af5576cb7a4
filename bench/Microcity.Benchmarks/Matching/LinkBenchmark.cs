using System.Diagnostics;
using Microcity.Matching;
using Microcity.Skills;

namespace Microcity.Benchmarks;

/// <summary>Sentences to skills and titles to occupations on the development data, beside plain baselines in the same run.</summary>
internal static class LinkBenchmark
{
    public static Report Run()
    {
        var data = Path.Combine(Report.Root(), "..", "shared", "data");
        var report = new Report(
            "linking",
            "linking",
            "Linking: sentences to skills, titles to occupations",
            "ESCO 1.1.0 in English, the validation parts of TECH (75 sentences) and HOUSE (61); one thread, one core. Ours is fitted on four fifths of them and shown on the last, "
            + "in turn. RP@5 of both sets, with the 95 % interval of 1,000 resamples where the baseline needs no fitting. What the models were built from stands in their "
            + "model card. Targets are those for the test sets, which are not here; for TECH they are about ten points harder than the development part.");
        var view = TaxonomyView.Open(TaxonomyCompiler.Compile(EscoRead.Of(EscoPackage.Open(EscoSource.At([Path.Combine(data, "esco-v1.1.0")]).Sources!).Value!).Value!.Input));
        var index = new LinkIndex(BuildLinkIndex.Run(view, "en"));
        var sources = LinkSourceFiles.Read(data, view, examples: true);
        var (model, full) = TrainLinker.Run(view, index, sources with { Titles = [] });
        var without = TrainLinker.Run(view, index, sources with { Titles = [], Examples = [] }).CrossValidated;
        report.Add("Ours, TECH / HOUSE RP@5", $"{100 * full[0].RecallPrecision5:0.0} / {100 * full[1].RecallPrecision5:0.0}", "≥ 58 / 50");
        report.Add("Ours without examples", $"{100 * without[0].RecallPrecision5:0.0} / {100 * without[1].RecallPrecision5:0.0}", "≥ 55 / 47");
        report.Add("Ours, TECH / HOUSE MRR", $"{full[0].ReciprocalRank:0.000} / {full[1].ReciprocalRank:0.000}");
        var baselines = new LinkBaselines(view);
        Baseline(report, "Exact label, longest first", view, sources.Judged, baselines.ExactLabel);
        Baseline(report, "Character 3-5 TF-IDF, best of all labels", view, sources.Judged, baselines.Letters);
        Baseline(report, "BM25 over labels and description", view, sources.Judged, baselines.Bm25);
        Baseline(report, "Edit distance of preferred names, nearest run of words", view, sources.Judged, baselines.EditDistance);
        Speed(report, sources, new(view, index, new(model)));
        Titles(report, sources.Titles);
        return report;
    }

    private static void Baseline(Report report, string name, TaxonomyView view, IReadOnlyList<IReadOnlyList<GoldText>> sets, Func<string, IEnumerable<int>> rank)
    {
        var watch = Stopwatch.StartNew();
        var figures = sets.Select(set =>
        {
            double[] values = [.. set.Select(t => Metrics.RecallPrecision([.. rank(t.Text).Select(view.Uri)], t.Uris.ToHashSet(), 5))];
            var (low, high) = Metrics.Interval(values);
            return $"{100 * values.Average():0.0} ({100 * low:0}–{100 * high:0})";
        }).ToList();
        report.Add(name, $"{string.Join(" / ", figures)}, {sets.Sum(s => s.Count) / watch.Elapsed.TotalSeconds:0} sentences/s");
    }

    private static void Speed(Report report, LinkSources sources, SkillLinker linker)
    {
        foreach (var text in sources.Asked.Take(2_000))
            linker.Read(text.Text, 10);
        var watch = Stopwatch.StartNew();
        foreach (var text in sources.Asked)
            linker.Read(text.Text, 10);
        report.Add("Ours, real sentences per second and core", $"{sources.Asked.Count / watch.Elapsed.TotalSeconds:#,0}", "≥ 2,000");
    }

    private static void Titles(Report report, IReadOnlyList<TitleLabel> titles)
    {
        foreach (var language in new[] { "lv", "lt", "et", "en", "de", "pl" })
        {
            List<TitleLabel> labels = [.. titles.Where(t => t.Language == language)];
            var (weights, rank) = TrainTitles.Run(labels);
            report.Add($"Titles held out, {language}, MRR by label", $"{rank:0.000}", language == "lv" ? "≥ .530" : "");
            if (language != "lv")
                continue;
            var linker = new TitleLinker(new TitleIndex(labels, language), weights);
            var watch = Stopwatch.StartNew();
            foreach (var label in labels)
                linker.Read(label.Text, 10);
            report.Add("Latvian titles per second and core", $"{labels.Count / watch.Elapsed.TotalSeconds:#,0}", "≥ 5,000");
        }
    }
}
