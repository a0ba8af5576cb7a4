using System.Text.RegularExpressions;
using Microcity.CareerOffice;

namespace Microcity.Tests;

public sealed partial class QuizItemTests
{
    private static readonly string[] Small = ["a", "an", "the", "of", "in", "on", "to", "for", "with", "by", "at", "your", "from", "up", "over", "into", "or", "and"];

    [Fact]
    public void Rule1_Ten_blocks_with_one_item_of_each_type_in_printed_order()
    {
        Assert.Equal("EICARSICSEARCSIREAREACSIARESICEARCISIEASCRSCIARERSCIAEARSIEC", string.Concat(QuizItems.All.Select(i => i.Type)));
        Assert.All(QuizItems.All.GroupBy(i => i.Type), g => Assert.Equal(10, g.Count()));
        Assert.All(QuizItems.Of(isShort: true).GroupBy(i => i.Type), g => Assert.Equal(5, g.Count()));
        Assert.Equal(60, QuizItems.All.Select(i => i.Id).Distinct().Count());
    }

    [Fact]
    public void Rule2_Short_sentences_without_negation_or_choice()
    {
        Assert.All(QuizItems.All, i => Assert.InRange(i.En.Split(' ').Length, 3, 9));
        Assert.All(QuizItems.All, i => Assert.InRange(i.Lv.Split(' ').Length, 2, 9));
        Assert.All(QuizItems.All, i => Assert.DoesNotContain(Words(i.En), w => w is "not" or "no" or "and" or "or" or "never"));
        Assert.All(QuizItems.All, i => Assert.DoesNotMatch(@"\b(un|vai|ne)\b", i.Lv));
    }

    [Fact]
    public void Rule3_Each_type_is_balanced() => Assert.All(QuizItems.All.GroupBy(i => i.Type), g =>
    {
        Assert.Equal((3, 4, 3), (g.Count(i => i.Zone is QuizZone.Low), g.Count(i => i.Zone is QuizZone.Middle), g.Count(i => i.Zone is QuizZone.High)));
        Assert.True(g.Count(i => i.Setting is QuizSetting.Home or QuizSetting.School) >= 3);
        Assert.True(g.Count(i => i.Setting is QuizSetting.Workplace) >= 3);
        Assert.True(g.Count(i => i.Setting is QuizSetting.Outdoors) >= 2);
    });

    [Fact]
    public void Rule5_No_sentence_is_another_questionnaires()
    {
        var others = File.ReadLines(Path.Combine(SharedData.At("onet-interest-profiler"), "interest_profiler_short_form_60_items_en.csv")).Skip(1)
            .Select(l => Words(l.Split(',', 4)[3].Trim('"')).ToHashSet()).ToList();
        Assert.Equal(60, others.Count);
        Assert.All(QuizItems.All, i => Assert.All(others, o => Assert.True(Words(i.En).Count(o.Contains) * 2 <= Words(i.En).Count, i.En)));
    }

    private static List<string> Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(m => m.Value).Except(Small)];

    [GeneratedRegex("[a-z0-9é]+")]
    private static partial Regex Word();
}
