using Microcity.Matching;

namespace Microcity.Tests;

public sealed class TitleLinkerTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("lv")]
    public void Every_preferred_name_leads_to_its_own_occupation(string language)
    {
        List<TitleLabel> labels = [.. LinkFixture.Titles(language)];
        var linker = new TitleLinker(new TitleIndex(labels, language), (LinkModel?)null);
        var lost = labels.Where(l => l.Rank == 0 && linker.Read(l.Text, 3)[0].Label.Text != l.Text && labels.Count(o => o.Text == l.Text) == 1).ToList();
        Assert.Empty(lost);
    }

    [Fact]
    public void By_concept_each_is_there_once_and_scores_never_rise()
    {
        var linker = new TitleLinker(new TitleIndex(LinkFixture.Titles("en"), "en"), (LinkModel?)null);
        var links = linker.Read("shop sales assistant", 1_000, byConcept: true);
        Assert.Equal(links.Count, links.Select(l => l.Label.Uri).Distinct().Count());
        var labels = linker.Read("shop sales assistant", 1_000);
        Assert.Equal(labels.OrderByDescending(l => l.Score).Select(l => l.Score), labels.Select(l => l.Score));
    }

    [Fact]
    public void A_title_without_letters_means_nothing() =>
        Assert.Empty(new TitleLinker(new TitleIndex(LinkFixture.Titles("en"), "en"), (LinkModel?)null).Read(" ,,, ", 10));
}
