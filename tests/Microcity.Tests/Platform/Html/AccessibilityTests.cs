using System.Net;
using AngleSharp.Html.Parser;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

/// <summary>The statement on accessibility (T58): its date, and a way to answer it without an account.</summary>
public sealed class AccessibilityTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task T58_Whoever_cannot_use_a_page_says_so_gets_a_number_and_waits_on_Today(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        var told = await house.Browser().Send("/ventspils/accessibility", [("text", "I do not get past the list."), ("reach", "29123456")]);
        var question = await house.With((CityDb db) => db.Set<Question>().SingleAsync());
        Assert.Contains(question.Number, await told.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((QuestionAbout.Accessibility, new DateOnly(2026, 12, 1)), (question.About, question.PromisedOn));
        Assert.Contains("Somebody cannot use a page", await officer.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
        Assert.Contains(question.Number, await officer.GetStringAsync($"/ventspils/work/questions/{question.Id}"), StringComparison.Ordinal);

        var refused = await house.Browser().Send("/ventspils/accessibility", [("text", ""), ("reach", "29123456")]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("value=\"29123456\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void T58_The_statement_is_not_a_year_old() =>
        Assert.True(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date) < AccessibilityPage.Written.AddYears(1), "Look the statement on accessibility over and date it anew.");

    [Fact]
    public async Task T58_After_eleven_months_somebody_is_asked_to_look_it_over()
    {
        await using var house = await House.Open(Engine.Sqlite, new SetClock(new(AccessibilityPage.Written.AddMonths(11).AddDays(-1), new(9, 0), TimeSpan.Zero)), cities: ["ventspils"]);
        var (administrator, _) = await house.Signed("ventspils", "administrator");
        Assert.DoesNotContain("statement on accessibility", await administrator.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddHours(20));
        (administrator, _) = await house.Signed("ventspils", "administrator");
        Assert.Contains("statement on accessibility", await administrator.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
    }

    [Theory, InlineData("en"), InlineData("lv")]
    public async Task Every_gap_says_why_and_what_helps_and_every_purpose_its_ground(string language)
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var page = new HtmlParser().ParseDocument(await house.Browser().GetStringAsync($"/ventspils/accessibility?lang={language}"));
        Assert.All(page.QuerySelectorAll("main tbody tr"), r => Assert.All(r.Children, c => Assert.NotEmpty(c.TextContent.Trim())));
        var grounds = House.Modules.Modules.SelectMany(m => m.Grounds).ToDictionary();
        Assert.Equal(PrivacyPage.Purposes.Select(p => p.Purpose).Order(), grounds.Keys.Order());
        var notice = new HtmlParser().ParseDocument(await house.Browser().GetStringAsync($"/ventspils/privacy?lang={language}"));
        Assert.Equal(grounds.Count, notice.QuerySelectorAll("main section > p").Count(p => p.TextContent.Contains(language == "en" ? "Allowed by" : "Pamats", StringComparison.Ordinal)));
    }
}
