using CsCheck;
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
    public void A_name_stands_first_whatever_else_its_concept_is_called()
    {
        List<TitleLabel> labels = [.. LinkFixture.Titles("en")];
        var linker = new TitleLinker(new TitleIndex(labels, "en"), (LinkModel?)null);
        Assert.All(labels, l => Assert.Equal(l.Text, linker.Read(l.Text.ToUpperInvariant(), 1)[0].Label.Text, ignoreCase: true));
    }

    [Fact]
    public void A_short_list_is_the_beginning_of_a_long_one()
    {
        var linker = new TitleLinker(new TitleIndex(LinkFixture.Titles("lv"), "lv"), (LinkModel?)null);
        foreach (var title in LinkFixture.Titles("lv").Take(50))
            Assert.Equal(linker.Read(title.Text + " vecākais", 5).Select(l => l.Label), linker.Read(title.Text + " vecākais", 1_000).Take(5).Select(l => l.Label));
    }

    [Fact]
    public void Any_title_at_all_is_read()
    {
        var linker = new TitleLinker(new TitleIndex(LinkFixture.Titles("lv"), "lv"), (LinkModel?)null);
        Gen.String.Sample(
            title =>
            {
                var links = linker.Read(title, 30);
                Assert.All(links, l => Assert.InRange(l.Score, 0.0001, 1));
                Assert.Equal(links, linker.Read(title, 30));
            },
            iter: 2_000,
            threads: 1);
    }

    [Theory]
    [InlineData(",", 10_000)]
    [InlineData("vadītājs ", 1_000_000)]
    [InlineData("x", 1_000_000)]
    [InlineData("\u0001дом家ā\u0301", 300_000)]
    public void Hostile_titles_take_time_in_line_with_their_length(string piece, int length)
    {
        var linker = new TitleLinker(new TitleIndex(LinkFixture.Titles("lv"), "lv"), (LinkModel?)null);
        Assert.True(Hostile.Twice(piece, length, text => linker.Read(text, 10)) < 8);
    }

    [Fact]
    public void A_title_without_letters_means_nothing() =>
        Assert.Empty(new TitleLinker(new TitleIndex(LinkFixture.Titles("en"), "en"), (LinkModel?)null).Read(" ,,, ", 10));
}
