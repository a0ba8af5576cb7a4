using Microcity.Matching;

namespace Microcity.Benchmarks;

/// <summary>Names held out of the list, language by language, and how fast titles are read.</summary>
internal static class TitleBenchmark
{
    private static readonly string[] Timed = ["lv", "lt", "en", "de"];

    public static void Run(Report report, IReadOnlyList<TitleLabel> titles)
    {
        var (ours, letters) = (new List<double>(), new List<double>());
        foreach (var language in titles.Select(t => t.Language).Distinct().Order(StringComparer.Ordinal))
        {
            List<TitleLabel> labels = [.. titles.Where(t => t.Language == language)];
            var (weights, rank) = TrainTitles.Run(labels);
            ours.Add(rank);
            letters.Add(TrainTitles.Rank(TrainTitles.HoldOut(labels, withTwins: true), [1, 0, 0, 0, 0]));
            report.Add($"Titles held out, {language}, MRR by label; letters alone", $"{rank:0.000}; {letters[^1]:0.000}", language == "lv" ? "≥ .530" : "");
            if (Timed.Contains(language))
                Speed(report, labels, new(new TitleIndex(labels, language), weights));
        }
        report.Add("Titles held out, mean of 21 languages; letters alone", $"{ours.Average():0.000}; {letters.Average():0.000}", "better than letters");
    }

    private static void Speed(Report report, List<TitleLabel> labels, TitleLinker linker)
    {
        foreach (var label in labels.Take(2_000))
            linker.Read(label.Text, 10);
        var before = LinkBenchmark.Processor();
        foreach (var label in labels)
            linker.Read(label.Text, 10);
        report.Add($"Titles per second and core, {labels[0].Language}, {labels.Count:#,0} names", $"{labels.Count / (LinkBenchmark.Processor() - before):#,0}", "≥ 5,000");
    }
}
