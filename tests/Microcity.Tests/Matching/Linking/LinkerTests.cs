using System.Diagnostics;
using CsCheck;
using Microcity.Matching;
using Microcity.Skills;

namespace Microcity.Tests;

public sealed class LinkerTests
{
    private static readonly TaxonomyView Starter = StarterTaxonomy.View;
    private static readonly Linker Linker = new(Starter);

    [Theory]
    [InlineData("Laboju velosipēdus, runāju vāciski", "lv", "Laboju velosipēdus = velosipēdu remonts", "runāju vāciski = vācu valoda")]
    [InlineData("laboju velosipedus, runaju vaciski", "lv", "laboju velosipedus = velosipēdu remonts", "runaju vaciski = vācu valoda")]
    [InlineData("Esmu labojis velosipēdu un protu vācu valodu.", "lv", "vācu valodu = vācu valoda")]
    [InlineData("velosipēdu labošana", "lv", "velosipēdu labošana = velosipēdu remonts")]
    [InlineData("I repair bikes and speak German", "en", "repair bikes = perform repairs on bicycles", "speak German = German")]
    [InlineData("Repairing bicycles for friends", "en", "Repairing bicycles = perform repairs on bicycles")]
    [InlineData("I drove a bus: bus driver in Valmiera", "en", "bus driver = bus driver")]
    [InlineData("Pieci gadi autobusa šoferis", "lv", "autobusa šoferis = autobusa vadītājs")]
    [InlineData("I repair bikes", "lv", "repair bikes = velosipēdu remonts")]
    public void Words_lead_to_the_skill_they_name(string text, string language, params string[] expected)
    {
        var found = Linker.Read(text, language, 10).Select(l => $"{text[l.Start..l.End]} = {Starter.Label(l.Concept, language)}").ToList();
        Assert.All(expected, e => Assert.Contains(e, found));
    }

    [Theory]
    [InlineData("", "lv")]
    [InlineData("   ,,, … !!", "en")]
    [InlineData("xyzzy qwrtp", "en")]
    [InlineData("I worked there", "en")]
    [InlineData("Man ir ļoti labi, bet es vēl nezinu.", "lv")]
    public void Words_that_name_nothing_lead_nowhere(string text, string language) => Assert.Empty(Linker.Read(text, language, 10));

    [Fact]
    public void The_longest_name_wins_over_names_inside_it()
    {
        var linker = new Linker([new(1, "en", "project management", true), new(2, "en", "project management methodology", true), new(3, "en", "methodology", true)]);
        Assert.Equal([2], linker.Read("I taught project management methodology", "en", 10).Select(l => l.Concept));
        Assert.Equal([1], linker.Read("project management", "en", 10).Select(l => l.Concept));
    }

    [Fact]
    public void Every_preferred_name_of_the_starter_list_leads_to_its_own_concept()
    {
        var lost = new List<string>();
        foreach (var label in LinkLabel.Of(Starter).Where(l => l.Preferred))
        {
            if (Linker.Read(label.Text, label.Language, 10).All(l => l.Concept != label.Concept))
                lost.Add(label.Text);
        }
        Assert.Empty(lost);
    }

    [Fact]
    public void Links_lie_inside_the_text_best_first_each_concept_once() =>
        Gen.Select(Gen.OneOfConst([.. LinkLabel.Of(Starter).Select(l => l.Text)]).Array[0, 6], Gen.OneOfConst(" ", ", ", ".\n", "-", " un ", "\u0301", "😀"), Gen.OneOfConst("en", "lv", "de"))
            .Sample((names, between, language) =>
            {
                var text = string.Join(between, names);
                var links = Linker.Read(text, language, 30);
                Assert.All(links, l => Assert.True(l.Start >= 0 && l.Start < l.End && l.End <= text.Length && l.Score is > 0 and <= 1));
                Assert.Equal(links.Count, links.Select(l => l.Concept).Distinct().Count());
                Assert.Equal(links.OrderByDescending(l => l.Score).Select(l => l.Score), links.Select(l => l.Score));
                Assert.Equal(links, Linker.Read(text, language, 30));
            }, iter: 500);

    [Fact]
    public void Any_text_at_all_is_read() => Gen.String.Sample(text =>
    {
        var links = Linker.Read(text, "lv", 30);
        Assert.All(links, l => Assert.True(char.IsLetterOrDigit(text[l.Start]) && l.End <= text.Length));
    }, iter: 3_000);

    [Theory]
    [InlineData("laboju velosipēdus ", 1_000_000)]
    [InlineData(",", 10_000)]
    [InlineData("a,", 1_000_000)]
    [InlineData("++++", 1_000_000)]
    [InlineData("x", 1_000_000)]
    [InlineData("ā\u0301", 1_000_000)]
    [InlineData("manage work use vadīt strādāt lietot ", 1_000_000)]
    public void Hostile_input_takes_time_in_line_with_its_length(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var watch = Stopwatch.StartNew();
        Linker.Read(text, "lv", 30);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }
}
