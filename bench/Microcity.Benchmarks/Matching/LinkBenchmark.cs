using System.Diagnostics;
using Microcity.Matching;
using Microcity.Skills;

namespace Microcity.Benchmarks;

/// <summary>Sentences to skills, adverts to skills and titles to occupations on the development data, beside plain baselines in the same run.</summary>
internal static class LinkBenchmark
{
    /// <param name="options"><c>--sentences FILE</c> and <c>--titles FILE</c>: other people's sets instead of ours, nothing is kept.</param>
    public static Report Run(string[] options)
    {
        var data = Path.Combine(Report.Root(), "..", "shared", "data");
        var report = new Report(
            "linking",
            "linking",
            "Linking: sentences to skills, titles to occupations",
            "ESCO 1.1.0 in English, the validation parts of TECH (75 sentences) and HOUSE (61); one thread, one core. Ours is fitted on four fifths of them and shown on the last, "
            + "in turn; neighbours, which often come from one advert, stay in one fifth. RP@5 of both sets, with the 95 % interval of 1,000 resamples where the baseline needs no fitting. "
            + "Targets are those for the test sets, which are not here; for TECH they are about ten points harder than the development part. Speeds are per second of processor time.");
        var esco = EscoRead.Of(EscoPackage.Open(EscoSource.At([Path.Combine(data, "esco-v1.1.0")]).Sources!).Value!).Value!.Input;
        var compiled = TaxonomyCompiler.Compile(esco);
        var view = TaxonomyView.Open(compiled);
        var built = BuildLinkIndex.Run(view, "en");
        var index = new LinkIndex(built);
        var baselines = new LinkBaselines(view);
        var sources = LinkSourceFiles.Read(data, view, examples: true);
        if (options.Length > 0)
            return Given(report, options, view, index, baselines, sources.Titles);
        var (model, full) = TrainLinker.Run(view, index, sources with { Titles = [] });
        var without = TrainLinker.Run(view, index, sources with { Titles = [], Examples = [] }).CrossValidated;
        var (first, second) = (sources.Judged[0], sources.Judged[1]);
        report.Add("Ours, TECH / HOUSE RP@5", $"{100 * full[0].RecallPrecision5:0.0} / {100 * full[1].RecallPrecision5:0.0}", "≥ 58 / 50");
        report.Add("Ours, examples of half of the skills hidden", $"{100 * full[2].RecallPrecision5:0.0} / {100 * full[3].RecallPrecision5:0.0}");
        report.Add("Ours without examples", $"{100 * without[0].RecallPrecision5:0.0} / {100 * without[1].RecallPrecision5:0.0}", "≥ 55 / 47");
        report.Add("Ours, each set by weights of the other alone", $"{Across(view, index, sources, second, first)} / {Across(view, index, sources, first, second)}", "≥ 58 / 50");
        report.Add("Without examples, each set by weights of the other alone", $"{Across(view, index, sources with { Examples = [] }, second, first)} / {Across(view, index, sources with { Examples = [] }, first, second)}", "≥ 55 / 47");
        report.Add("Ours, TECH / HOUSE MRR", $"{full[0].ReciprocalRank:0.000} / {full[1].ReciprocalRank:0.000}");
        report.Add("Published, two large language models, test / validation sets", "63.1 / 55.6, 73.3 / 59.4");
        foreach (var (name, rank) in baselines.All)
            Baseline(report, name, view, sources.Judged, rank);
        AdvertBenchmark.Run(report, data, new(view, index, new(model)), sources.Judged, view);
        Speed(report, sources, new(view, index, new(model)));
        Loading(report, compiled, built, model);
        LinkStart.Run(report, data, sources);
        TitleBenchmark.Run(report, sources.Titles);
        report.Remark(Origins);
        return report;
    }

    private static Report Given(Report report, string[] options, TaxonomyView view, LinkIndex index, LinkBaselines baselines, IReadOnlyList<TitleLabel> titles)
    {
        for (var i = 0; i + 1 < options.Length; i += 2)
        {
            if (options[i] == "--sentences")
                GivenSets.Sentences(report, options[i + 1], view, index, baselines);
            else if (options[i] == "--titles")
                GivenSets.Titles(report, options[i + 1], titles);
            else
                throw new ArgumentException($"{options[i]} is none of --sentences, --titles.");
        }
        return report.OnlyShown();
    }

    /// <summary>Shown on one set by weights fitted on another alone.</summary>
    private static string Across(TaxonomyView view, LinkIndex index, LinkSources sources, IReadOnlyList<GoldText> fitted, IReadOnlyList<GoldText> shown)
    {
        var linker = new SkillLinker(view, index, new(TrainLinker.Run(view, index, sources with { Judged = [fitted], Titles = [] }).Model));
        double[] values = [.. shown.Select(t => Metrics.RecallPrecision([.. linker.Read(t.Text, 10).Select(l => view.Uri(l.Concept))], t.Uris.ToHashSet(), 5))];
        return LinkSets.Mean(values);
    }

    private static void Baseline(Report report, string name, TaxonomyView view, IReadOnlyList<IReadOnlyList<GoldText>> sets, Func<string, IEnumerable<int>> rank)
    {
        var before = Processor();
        var figures = sets.Select(set =>
        {
            double[] values = [.. set.Select(t => Metrics.RecallPrecision([.. rank(t.Text).Select(view.Uri)], t.Uris.ToHashSet(), 5))];
            return LinkSets.Mean(values);
        }).ToList();
        report.Add(name, $"{string.Join(" / ", figures)}, {sets.Sum(s => s.Count) / (Processor() - before):0} sentences/s");
    }

    private static void Speed(Report report, LinkSources sources, SkillLinker linker)
    {
        foreach (var text in sources.Asked.Take(2_000))
            linker.Read(text.Text, 10);
        var before = Processor();
        foreach (var text in sources.Asked)
            linker.Read(text.Text, 10);
        report.Add("Ours, real sentences per second and core", $"{sources.Asked.Count / (Processor() - before):#,0}", "≥ 2,000");
    }

    private static void Loading(Report report, byte[] compiled, byte[] built, byte[] model)
    {
        var watch = Stopwatch.StartNew();
        var view = TaxonomyView.Open(compiled);
        var linker = new SkillLinker(view, new(built), new(model));
        linker.Read("Experience with Java", 10);
        report.Add("Taxonomy, index and model opened, first sentence answered", $"{watch.ElapsedMilliseconds} ms", "≤ 300 ms");
        report.Add("Taxonomy, index and model", $"{(compiled.Length + built.Length + model.Length) / 1_048_576.0:0} MiB", "≤ 250 MB");
    }

    /// <summary>Seconds of processor time of this process: the machine may be shared.</summary>
    internal static double Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }

    private static string[] Origins =>
    [
        "## What the models were built from",
        "",
        "| Data | Origin | Terms | Used for |",
        "|---|---|---|---|",
        "| ESCO 1.1.0, English | European Commission, official download | re-use with attribution (2011/833/EU) | names, descriptions, relations; which words its names use for one another |",
        "| Occupation labels, 21 languages | ESCO 1.0.8 and 1.1, by github.com/Avature, commit 014982fe, the label side alone | MIT; ESCO's own terms | weights for titles, by names held out |",
        "| TECH and HOUSE, validation parts | github.com/jensjorisdecorte/Skill-Extraction-benchmark 19305c85 | CC BY 4.0 (at Hugging Face) | weights, calibration |",
        "| SkillSpan, train and dev | github.com/kris927b/SkillSpan 2ccf3de5 | MIT | which words are asked for |",
        "| SkillSkape, train and dev | github.com/magantoine/JobSkape 2dec1108 | MIT | example sentences; not in `without-examples.model` |",
        "",
        "No test set, no query or answer of a title benchmark, no table between national occupations and ESCO, no list of priors. Adverts (SkillSpan's 198) are read only to measure.",
    ];
}
