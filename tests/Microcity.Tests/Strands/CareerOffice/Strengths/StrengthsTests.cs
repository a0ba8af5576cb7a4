using System.Net;
using AngleSharp.Html.Parser;
using CsCheck;
using Microcity.CareerOffice;

namespace Microcity.Tests;

public sealed class StrengthsTests
{
    [Fact]
    public void Rule16_Eight_strengths_with_five_statements_one_of_them_reverse()
    {
        Assert.Equal(StrengthStatements.Count, StrengthStatements.All.Count);
        Assert.All(StrengthStatements.All.GroupBy(s => s.Strength), g => Assert.Equal((5, 1), (g.Count(), g.Count(s => s.Reverse))));
        Assert.All(StrengthStatements.All.Chunk(StrengthStatements.OnePage), page => Assert.Equal(8, page.Select(s => s.Strength).Distinct().Count()));
        Assert.All(StrengthStatements.All.Where(s => s.Reverse), s => Assert.DoesNotMatch(@"\b(not|never|don't)\b", s.En));
    }

    [Fact]
    public void Rule16_All_strongly_agree_is_six_each_and_no_signal()
    {
        int[] all = [.. Enumerable.Repeat(5, 40)];
        Assert.All(StrengthRules.Totals(all).Values, t => Assert.Equal(6, t));
        Assert.Empty(StrengthRules.StandOut(all));
    }

    [Fact]
    public void Rule16_Three_stand_out_and_four_where_third_and_fourth_are_equal()
    {
        Assert.Equal([Strength.Care, Strength.Lead, Strength.Team], StrengthRules.StandOut(Of((Strength.Care, 2), (Strength.Lead, 2), (Strength.Team, 1))).Order(Comparer<Strength>.Create((a, b) => string.CompareOrdinal($"{a}", $"{b}"))));
        Assert.Equal(4, StrengthRules.StandOut(Of((Strength.Care, 2), (Strength.Lead, 2), (Strength.Team, 1), (Strength.Calm, 1))).Count);
        Assert.Equal([Strength.Thinking], StrengthRules.StandOut(Of((Strength.Thinking, 2))));
    }

    [Fact]
    public void Rule16_No_more_than_four_and_all_above_nothing() => Gen.Int[1, 5].Array[40].Sample(said =>
        StrengthRules.StandOut(said) is { Count: <= 4 } shown && shown.All(s => StrengthRules.Totals(said)[s] > 0));

    [Fact]
    public async Task Forty_answers_become_words_and_nothing_is_stored()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        using var browser = house.Browser();
        var before = await Rows.All(house, "ventspils");
        var at = Page(await browser.GetStringAsync("/ventspils/learn/strengths")).QuerySelector("main a.ds-button:not([data-variant])")!.GetAttribute("href")!;
        var early = await browser.GetAsync(at.Split('?')[0] + "/result");
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        var said = Of((Strength.Care, 2), (Strength.Lead, 2), (Strength.Team, 1));
        for (var page = 1; page <= StrengthStatements.Pages; page++)
        {
            Assert.Equal(8, Page(await browser.GetStringAsync(at)).QuerySelectorAll("main fieldset").Length);
            var sent = await browser.Send(at, [("page", $"{page}"), .. Enumerable.Range(0, 8).Select(i => ($"a{i}", $"{said[(page - 1) * 8 + i]}"))], at.Split('?')[0]);
            at = sent.Headers.Location!.OriginalString;
        }
        var result = Page(await browser.GetStringAsync(at));
        Assert.Equal(["Taking the lead", "Caring", "Team spirit"], result.QuerySelectorAll("main h2.row-title").Select(h => h.TextContent));
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync("/ventspils/learn/strengths/123/result")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Send(at[..^7] + "?page=1", [("page", "1"), ("a0", "7")], at[..^7])).StatusCode);
        Assert.Equal(before, await Rows.All(house, "ventspils"));
    }

    private static int[] Of(params (Strength Strength, int Points)[] told) =>
        [.. StrengthStatements.All.Select(s => 3 + told.Where(t => t.Strength == s.Strength).Select(t => s.Reverse ? -t.Points : t.Points).FirstOrDefault())];

    private static AngleSharp.Html.Dom.IHtmlDocument Page(string html) => new HtmlParser().ParseDocument(html);
}
