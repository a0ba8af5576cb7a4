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

    [Theory]
    [InlineData("ā😀b", 3, 2)]
    [InlineData("😀😀", 4, 2)]
    [InlineData("a\u0301b", 2, 2)]
    public void Offsets_count_code_points(string text, int utf16, int points) => Assert.Equal(points, LinkLines.CodePoints(text, utf16));
}
