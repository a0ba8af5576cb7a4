using Microcity.Matching;
using Microcity.Skills;

namespace Microcity.Tests;

/// <summary>A model learned from a handful of made-up sentences over the starter list; small enough for every test.</summary>
internal static class LinkFixture
{
    public static TaxonomyView View => StarterTaxonomy.View;

    public static LinkIndex Index { get; } = new(BuildLinkIndex.Run(View, "en"));

    public static byte[] Train()
    {
        var skills = View.Of(ConceptKind.Skill).Where(i => View.Label(i, "en") is not null).Take(40).ToList();
        List<GoldText> sentences = [.. skills.Select(i => new GoldText($"You will {View.Label(i, "en")} every day with our team", [View.Uri(i)]))];
        List<AskedText> asked = [.. sentences.Select(s => new AskedText(s.Text, [(9, s.Text.Length - 24)]))];
        List<TitleLabel> titles = [.. Titles("en")];
        return TrainLinker.Run(View, Index, new([[.. sentences.Take(20)], [.. sentences.Skip(20)]], sentences, asked, titles)).Model;
    }

    public static IEnumerable<TitleLabel> Titles(string language) => View.Of(ConceptKind.Occupation)
        .SelectMany(i => View.OtherLabels(i, language).Prepend(View.Label(i, language) ?? "").Where(n => n.Length > 0).Select((n, rank) => new TitleLabel(language, View.Uri(i), rank, n)));

    public static LinkModel Model { get; } = new(Train());

    public static SkillLinker Linker() => new(View, Index, Model);
}
