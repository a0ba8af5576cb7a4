using System.Diagnostics;
using CsCheck;
using Microcity.Matching;

namespace Microcity.Tests;

public sealed class SkillLinkerTests
{
    [Fact]
    public void Training_twice_gives_the_same_bytes() => Assert.Equal(LinkFixture.Train(), LinkFixture.Train());

    [Fact]
    public void An_index_built_twice_has_the_same_bytes() =>
        Assert.Equal(BuildLinkIndex.Run(LinkFixture.View, "en"), BuildLinkIndex.Run(LinkFixture.View, "en"));

    [Fact]
    public void Scores_never_rise_and_every_passage_holds_words() => Gen.String.Sample(text =>
    {
        var links = LinkFixture.Linker().Read(text, 20);
        Assert.Equal(links.OrderByDescending(l => l.Score).Select(l => l.Score), links.Select(l => l.Score));
        Assert.All(links, l => Assert.True(l.Score is > 0 and <= 1 && (l.Passage is null || (l.Passage.Value.Start < l.Passage.Value.End && l.Passage.Value.End <= text.Length))));
    }, iter: 300);

    [Fact]
    public void Case_and_double_blanks_change_nothing()
    {
        var linker = LinkFixture.Linker();
        foreach (var skill in LinkFixture.View.Of(ConceptKind.Skill).Take(50))
        {
            var text = $"We need people who {LinkFixture.View.Label(skill, "en")} well";
            var plain = linker.Read(text, 10).Select(l => (l.Concept, l.Score)).ToList();
            Assert.Equal(plain, linker.Read(text.ToUpperInvariant(), 10).Select(l => (l.Concept, l.Score)));
            Assert.Equal(plain, linker.Read(text.Replace(" ", "  ", StringComparison.Ordinal), 10).Select(l => (l.Concept, l.Score)));
        }
    }

    [Fact]
    public void A_text_is_read_the_same_after_any_other()
    {
        var linker = LinkFixture.Linker();
        var first = linker.Read("repair bicycles and speak German", 10);
        linker.Read(string.Join(' ', Enumerable.Repeat("manage customers and sell bread", 200)), 10);
        Assert.Equal(first, linker.Read("repair bicycles and speak German", 10));
    }

    [Theory]
    [InlineData("repair bicycles ", 1_000_000)]
    [InlineData(",", 10_000)]
    [InlineData("++++", 1_000_000)]
    [InlineData("x", 1_000_000)]
    [InlineData("\u0001\u0002дом家ā\u0301", 300_000)]
    public void Hostile_input_takes_time_in_line_with_its_length(string piece, int length)
    {
        var watch = Stopwatch.StartNew();
        LinkFixture.Linker().Read(string.Concat(Enumerable.Repeat(piece, length / piece.Length)), 10);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(1_000)]
    public void A_damaged_model_is_refused(int at)
    {
        var bytes = LinkFixture.Train();
        bytes[at] ^= 0xFF;
        Assert.Throws<UnreadableLinkFileException>(() => new LinkModel(bytes));
        Assert.Throws<UnreadableLinkFileException>(() => new LinkModel(bytes.AsMemory(0, bytes.Length / 2)));
    }
}
