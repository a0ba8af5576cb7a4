using Microcity.Matching;
using Microcity.Skills;

namespace Microcity.Tests;

/// <summary>The linker is as good as it was, on development data, by weights that were fitted on other sentences.</summary>
public sealed class LinkQualityTests
{
    private static readonly Lazy<(TaxonomyView View, LinkIndex Index, LinkSources Sources)> Data = new(() =>
    {
        var (esco, data) = (SharedData.At("esco-v1.1.0"), Path.GetDirectoryName(SharedData.At("skill-extraction-dev"))!);
        var view = TaxonomyView.Open(TaxonomyCompiler.Compile(EscoRead.Of(EscoPackage.Open(EscoSource.At([esco]).Sources!).Value!).Value!.Input));
        return (view, new(BuildLinkIndex.Run(view, "en")), LinkSourceFiles.Read(data, view, examples: true));
    });

    [Fact]
    public void Sentences_lead_to_their_skills()
    {
        SharedData.At("esco-v1.1.0");
        var (view, index, sources) = Data.Value;
        var full = TrainLinker.Run(view, index, sources with { Titles = [] }).CrossValidated;
        Assert.True(full[0].RecallPrecision5 >= 0.70 && full[1].RecallPrecision5 >= 0.62, $"full {full[0]} {full[1]}");
        Assert.True(full[2].RecallPrecision5 >= 0.74 && full[3].RecallPrecision5 >= 0.56, $"examples of half of the skills hidden {full[2]} {full[3]}");
    }

    /// <summary>The smaller model again from its data: all that sentences need, and titles in Latvian; the whole takes minutes.</summary>
    [Fact]
    public void Without_examples_they_do_too_and_the_model_is_rebuilt_byte_for_byte()
    {
        SharedData.At("esco-v1.1.0");
        var (view, index, sources) = Data.Value;
        var (model, without) = TrainLinker.Run(view, index, sources with { Examples = [], Titles = [.. sources.Titles.Where(t => t.Language == "lv")] });
        Assert.True(without[0].RecallPrecision5 >= 0.70 && without[1].RecallPrecision5 >= 0.53, $"without examples {without[0]} {without[1]}");
        var (rebuilt, shipped) = (new LinkSections(model), new LinkSections(File.ReadAllBytes(Path.Combine(Repository.Root, "src/Microcity.Matching/Models/without-examples.model"))));
        foreach (var (section, part) in new[] { (LinkSection.Weights, 20), (LinkSection.Impacts, 30), (LinkSection.Scale, 30), (LinkSection.Parameters, 0), (LinkSection.Parameters, LinkModel.TitlePart("lv")) })
            Assert.True(shipped[section, part].Span.SequenceEqual(rebuilt[section, part].Span), $"{section} {part}");
    }

    [Fact]
    public void Titles_held_out_lead_to_their_occupations()
    {
        var titles = LabelFiles.Read(SharedData.At("esco-occupation-labels-multilingual/esco_occupation_labels_21_languages.csv.gz"), null).ToLookup(t => t.Language);
        var shipped = LinkFiles.Model(null);
        var ranks = new[] { "lv", "lt", "et", "en", "de", "pl" }.ToDictionary(l => l, l => TrainTitles.Rank(TrainTitles.HoldOut([.. titles[l]], withTwins: true), shipped.TitleWeights(l)));
        Assert.True(ranks["lv"] >= 0.53, $"lv {ranks["lv"]}");
        Assert.True(ranks.Values.Average() >= 0.608, $"mean {ranks.Values.Average()}");
    }

    [Fact]
    public void Nothing_that_holds_answers_is_named_by_the_linker()
    {
        string[] banned = ["cross" + "walk", "esco_" + "priors", "melo"];
        var sources = Repository.Sources.Where(f => f.Path.Contains("/Linking/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(sources);
        Assert.Empty(sources.Where(f => banned.Any(b => f.Text.Contains(b, StringComparison.OrdinalIgnoreCase))).Select(f => f.Path));
    }

    [Fact]
    public void Models_are_small_enough_for_the_repository() =>
        Assert.True(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/Microcity.Matching/Models"), "*.model").Sum(f => new FileInfo(f).Length) < 10_000_000);
}
