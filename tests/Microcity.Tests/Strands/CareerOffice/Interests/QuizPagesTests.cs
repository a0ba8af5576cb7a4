using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microcity.CareerOffice;

namespace Microcity.Tests;

/// <summary>The quiz as somebody without account and script takes it.</summary>
public sealed class QuizPagesTests
{
    private const string Row = "244253432314335532323423143232";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Thirty_answers_lead_to_occupations_and_nothing_is_stored(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        using var browser = house.Browser();
        browser.DefaultRequestHeaders.Remove("Accept-Language");
        browser.DefaultRequestHeaders.Add("Accept-Language", "lv");
        var before = await Rows.All(house, "ventspils");
        var start = Page(await browser.GetStringAsync("/ventspils/learn/quiz"));
        var at = Assert.Single(start.QuerySelectorAll("main a.ds-button:not([data-variant])")).GetAttribute("href")!;
        for (var page = 1; page <= 5; page++)
        {
            var shown = Page(await browser.GetStringAsync(at));
            Assert.Equal(6, shown.QuerySelectorAll("main fieldset").Length);
            house.Clock.TurnTo(house.Clock.GetUtcNow() + TimeSpan.FromSeconds(30));
            var answers = Enumerable.Range(0, 6).Select(i => ($"a{i}", Row[(page - 1) * 6 + i].ToString())).ToArray();
            var sent = await browser.Send(at, [("page", $"{page}"), ("begun", Value(shown, "begun")), .. answers], at.Split('?')[0]);
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
            Assert.True(sent.Headers.CacheControl!.NoStore);
            Assert.Equal("no-referrer", Assert.Single(sent.Headers.GetValues("Referrer-Policy")));
            at = sent.Headers.Location!.OriginalString;
        }
        Assert.Equal("/ventspils/learn/quiz/102Q-3R9V-BQFA-5H12-A4PJ/result", at);
        var result = Page(await browser.GetStringAsync(at));
        Assert.Contains("rokas un tehnika, pētīšana, kārtība un skaitļi", result.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        var occupations = result.QuerySelectorAll("main section ul.rows a").Select(a => a.GetAttribute("href")!).Where(a => a.Contains("/learn/occupations/", StringComparison.Ordinal)).ToList();
        Assert.InRange(occupations.Count, 4, 20);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(occupations[0])).StatusCode);
        Assert.Contains("102Q-3R9V-BQFA-5H12-A4PJ", result.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await Rows.All(house, "ventspils"));
    }

    [Fact]
    public async Task Quick_pages_gaps_and_codes_are_told()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        using var browser = house.Browser();
        var at = "/ventspils/learn/quiz/" + QuizCode.Write(QuizAnswers.Blank(true));
        for (var page = 1; page <= 2; page++)
        {
            var shown = Page(await browser.GetStringAsync($"{at}?page={page}"));
            var sent = await browser.Send($"{at}?page={page}", [("page", $"{page}"), ("begun", Value(shown, "begun")), .. Enumerable.Range(0, 6).Select(i => ($"a{i}", Row[i].ToString()))], at);
            at = sent.Headers.Location!.OriginalString.Split('?')[0];
        }
        var quiz = QuizCode.Read(at.Split('/')[^1]).Value!;
        Assert.Equal((2, 12), (quiz.FastPages, quiz.Answered));

        var early = await browser.GetAsync(at + "/result");
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        Assert.Contains("?page=3", await early.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(at + "?page=3", (await browser.Send("/ventspils/learn/quiz", [("code", at.Split('/')[^1].ToLowerInvariant())])).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Send($"{at}?page=3", [("page", "3"), ("a0", "9")], at)).StatusCode);

        var wrong = await browser.Send("/ventspils/learn/quiz", [("code", "102Q-3R9V-BQFA-5H12-A4PK")]);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("102Q-3R9V-BQFA-5H12-A4PK", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync("/ventspils/learn/quiz/102Q-3R9V-BQFA-5H12-A4PK/result")).StatusCode);
        Assert.Equal("/ventspils/learn/quiz/102Q-3R9V-BQFA-5H12-A4PJ", (await browser.Send("/ventspils/start/code", [("code", "102Q-3R9V-BQFA-5H12-A4PJ")])).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Flat_and_patterned_answers_are_met_kindly_and_more_can_be_answered()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        using var browser = house.Browser();
        var none = Page(await browser.GetStringAsync("/ventspils/learn/quiz/103G-BAMA-SBPN-CSK6-CSQ1/result"));
        Assert.Contains("cannot read what you like", none.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(none.QuerySelectorAll("#best"));

        var flat = QuizCode.Write(new([.. Enumerable.Range(0, 30).Select(i => 1 + i * i / 3 % 5)]));
        var page = Page(await browser.GetStringAsync($"/ventspils/learn/quiz/{flat}/result"));
        Assert.NotEmpty(page.QuerySelectorAll("#wider"));
        var longer = Page(await browser.GetStringAsync("/ventspils/learn/quiz/102Q-3R9V-BQFA-5H12-A4PJ/result")).QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Single(a => a.EndsWith("?page=6", StringComparison.Ordinal));
        Assert.Equal(30, QuizCode.Read(longer.Split('/')[^1].Split('?')[0]).Value!.Answered);
        Assert.Equal(6, Page(await browser.GetStringAsync(longer)).QuerySelectorAll("main fieldset").Length);
    }

    [Fact]
    public async Task The_JSON_door_scores_and_reads_codes()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        using var browser = house.Browser();
        Assert.Equal(30, (await browser.GetFromJsonAsync<JsonElement>("/ventspils/api/v1/careers/quiz/items")).GetArrayLength());
        var scored = await (await browser.PostAsJsonAsync("/ventspils/api/v1/careers/quiz/score", new { answers = Row.Select(c => c - '0') })).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(("R, I, C", "102Q-3R9V-BQFA-5H12-A4PJ"), (scored.GetProperty("letters").GetString(), scored.GetProperty("code").GetString()));
        Assert.Equal(scored.GetRawText(), (await browser.GetFromJsonAsync<JsonElement>("/ventspils/api/v1/careers/quiz/codes/102Q3R9VBQFA5H12A4PJ")).GetRawText());
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsJsonAsync("/ventspils/api/v1/careers/quiz/score", new { answers = new[] { 1, 2 } })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostAsJsonAsync("/ventspils/api/v1/careers/quiz/score", new { answers = new int[30] })).StatusCode);
    }

    private static IHtmlDocument Page(string html) => new HtmlParser().ParseDocument(html);

    private static string Value(IHtmlDocument page, string name) => page.QuerySelector($"main input[name={name}]")!.GetAttribute("value")!;
}
