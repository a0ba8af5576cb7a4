using Microcity.Matching;
using Microcity.Skills;

namespace Microcity.Tests;

public sealed class AdvertLinkerTests
{
    [Theory]
    [InlineData("en", "Experience with sewing is a plus", SkillNeed.Optional)]
    [InlineData("en", "A driving licence is required", SkillNeed.Essential)]
    [InlineData("lv", "Par priekšrocību tiks uzskatītas vācu valodas zināšanas", SkillNeed.Optional)]
    [InlineData("lv", "Nepieciešama pieredze metināšanā", SkillNeed.Essential)]
    [InlineData("lv", "Vēlamas angļu valodas zināšanas", SkillNeed.Optional)]
    public void Wording_tells_the_need(string language, string sentence, SkillNeed need) => Assert.Equal(need, LinkFiles.Cues(language)!.Of(sentence));

    [Theory]
    [InlineData("en", "What we offer:")]
    [InlineData("lv", "Mēs piedāvājam:")]
    public void Some_headings_begin_a_part_that_asks_for_nothing(string language, string heading) => Assert.True(LinkFiles.Cues(language)!.AsksNothing(heading));

    [Fact]
    public void What_stands_under_such_a_heading_is_passed_over()
    {
        var advert = new AdvertLinker(LinkFixture.Linker(), LinkFiles.Cues("en"));
        Assert.Empty(advert.Read("Benefits:\nYou will repair bicycles every day with our team."));
    }

    [Fact]
    public void Items_of_such_a_part_are_passed_over_too_and_the_next_part_is_read()
    {
        var advert = new AdvertLinker(LinkFixture.Linker(), LinkFiles.Cues("en"));
        Assert.Empty(advert.Read("Benefits\n- repair bicycles\nrepair bicycles\n• sell bread"));
        var (silent, read) = ("Benefits:\nrepair bicycles\n", "We look for people who repair bicycles every day with our team");
        Assert.Equal(advert.Read(read).Select(s => s.Concept), advert.Read(silent + "Requirements:\n" + read).Select(s => s.Concept));
    }

    [Theory]
    [InlineData("One. Two three.\nFour", 6, "Two three.")]
    [InlineData("One. Two three.\nFour", 17, "Four")]
    [InlineData("One", 0, "One")]
    public void A_sentence_is_found_by_an_offset_in_it(string text, int at, string sentence)
    {
        var (start, end) = AdvertLinker.SentenceAt(text, at);
        Assert.Equal(sentence, text[start..end]);
    }

    [Theory]
    [InlineData(",", 10_000)]
    [InlineData("repair bicycles ", 1_000_000)]
    [InlineData("repair bicycles.\n", 300_000)]
    [InlineData("\u0001\u0002дом家ā\u0301", 300_000)]
    [InlineData("<A<A<A", 300_000)]
    public void Hostile_adverts_take_time_in_line_with_their_length(string piece, int length)
    {
        var advert = new AdvertLinker(LinkFixture.Linker(), LinkFiles.Cues("en"));
        Assert.True(Hostile.Twice(piece, length, text => advert.Read(text)) < 8);
    }

    [Theory]
    [InlineData("ā😀b", 3, 2)]
    [InlineData("😀😀", 4, 2)]
    [InlineData("a\u0301b", 2, 2)]
    public void Offsets_count_code_points(string text, int utf16, int points) => Assert.Equal(points, LinkLines.CodePoints(text, utf16));
}
