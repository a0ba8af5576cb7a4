using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Parser;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>Pages that the office writes: kept, shown, fallen back, overtaken, grown old, taken down.</summary>
public sealed class CityPageTests
{
    private const string Work = "/ventspils/work/pages";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_page_is_seen_by_nobody_before_it_is_published_and_by_nobody_after_it_was_taken_down(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, person) = await house.Signed("ventspils", "officer");
        var anybody = house.Browser();
        Assert.Contains("No pages yet", await officer.GetStringAsync(Work), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync("/ventspils/live-here")).StatusCode);

        var kept = await officer.Send(Work + "/new", [("kind", "LivingHere"), ("title-lv", "Dzīvot šeit"), ("lead-lv", "Par mājokli."), ("text-lv", "Divi **teikumi**."), ("title-en", ""), ("owner", person.ToString())]);
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        var edit = kept.Headers.Location!.OriginalString.Split('?')[0];
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync("/ventspils/pages/dzivot-seit")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send(edit, [("version", "1")], edit + "?handler=Publish")).StatusCode);

        var page = new HtmlParser().ParseDocument(await anybody.GetStringAsync("/ventspils/pages/dzivot-seit"));
        Assert.Equal("lv", page.QuerySelector("article")!.GetAttribute("lang"));
        Assert.Contains("only in Latvian", page.QuerySelector("article .notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("teikumi", page.QuerySelector("article strong")!.TextContent);
        Assert.Contains("Dzīvot šeit", await anybody.GetStringAsync("/ventspils/live-here"), StringComparison.Ordinal);
        Assert.Contains(new HtmlParser().ParseDocument(await anybody.GetStringAsync("/ventspils/ask")).QuerySelectorAll("nav a"), a => a.TextContent == "Live here");
        Assert.True(await house.With((CityDb db) => db.Set<SearchWord>().AnyAsync(w => w.Word == "majokli")));

        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send(edit, [("version", "2")], edit + "?handler=TakeDown")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync("/ventspils/pages/dzivot-seit")).StatusCode);
        Assert.False(await house.With((CityDb db) => db.Set<SearchWord>().AnyAsync()));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send(edit, [("version", "3")], edit + "?handler=Remove")).StatusCode);
        Assert.False(await house.With((CityDb db) => db.Set<PageEdition>().AnyAsync()));
        Assert.Equal(["page-saved", "page-published", "page-taken-down", "page-removed"], (await house.Facts()).Where(f => f.StartsWith("page", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_saves_over_a_newer_text_sees_both_and_loses_nothing(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        var id = await Kept(house, "News", "First words.");
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send($"{Work}/{id}", [("version", "1"), ("title-en", "News"), ("text-en", "Second words.")])).StatusCode);
        var stale = await officer.Send($"{Work}/{id}", [("version", "1"), ("title-en", "News"), ("text-en", "My words.")]);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var both = new HtmlParser().ParseDocument(await stale.Content.ReadAsStringAsync());
        Assert.Equal(["My words.", "Second words."], both.QuerySelectorAll("input[type=radio][name=text-en]").Select(r => r.GetAttribute("value")));
        Assert.Empty(both.QuerySelectorAll("input[type=radio][name=title-en]"));
        Assert.Equal("News", both.QuerySelector("input[name=title-en]")!.GetAttribute("value"));
        Assert.Equal("2", both.QuerySelector("form.fields input[name=version]")!.GetAttribute("value"));

        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send($"{Work}/{id}", [("version", "2"), ("title-en", "News"), ("text-en", "My words.")])).StatusCode);
        var history = await officer.GetStringAsync($"{Work}/{id}/history");
        Assert.All(new[] { "First words.", "Second words.", "My words." }, words => Assert.Contains(words, history, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send($"{Work}/{id}/history", [("number", "1"), ("version", "3")])).StatusCode);
        Assert.Equal("First words.", await house.With((CityDb db) => db.Set<PageEdition>().Where(e => e.PageId == id && e.Number == 4).Select(e => e.Text).SingleAsync()) is { } text ? text["en"] : "");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task After_180_days_a_page_asks_its_owner_on_Today_and_nobody_else(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (_, person) = await house.Signed("ventspils", "officer");
        var id = await Kept(house, "Homes", "Words.", person);
        Assert.True((await house.With((PublishPage act) => act.Run(id, 1))).Done);
        house.Clock.TurnTo(new(2027, 5, 23, 9, 0, 0, TimeSpan.Zero));
        var (owner, other) = (await Again(house, person), (await house.Signed("ventspils", "officer")).Browser);
        Assert.DoesNotContain("still right?", await owner.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
        house.Clock.TurnTo(new(2027, 5, 24, 9, 0, 0, TimeSpan.Zero));
        (owner, other) = (await Again(house, person), (await house.Signed("ventspils", "officer")).Browser);
        Assert.Contains("Is “Homes” still right?", WebUtility.HtmlDecode(await owner.GetStringAsync("/ventspils/work")), StringComparison.Ordinal);
        Assert.DoesNotContain("still right?", await other.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await owner.PostAsync($"/ventspils/api/v1/work/platform.page-to-check/{id}/do", JsonContent.Create(new { version = 2 }))).StatusCode);
        Assert.DoesNotContain("still right?", await owner.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 5, 24), await house.With((CityDb db) => db.Set<CityPage>().Select(p => p.CheckedOn).SingleAsync()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_story_without_consent_is_shown_to_nobody_and_the_database_says_so_too(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        var id = (await house.With((SavePage act) => act.Run(null, Content("Marta", "Words.") with { Kind = PageKind.Story }, 0))).Value!.Id;
        var refused = await officer.Send($"{Work}/{id}", [("version", "1")], $"{Work}/{id}?handler=Publish");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("who agreed", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<Exception>(() => house.With((CityDb db) => db.Set<CityPage>().ExecuteUpdateAsync(p => p.SetProperty(x => x.Shown, 1).SetProperty(x => x.ShownOn, new DateOnly(2026, 11, 24)))));
        Assert.True((await house.With((SavePage act) => act.Run(id, Content("Marta", "Words.") with { Kind = PageKind.Story, Agreed = "Marta, a form of 3 March" }, 1))).Done);
        Assert.True((await house.With((PublishPage act) => act.Run(id, 2))).Done);
        Assert.DoesNotContain("3 March", await house.Browser().GetStringAsync("/ventspils/pages/marta"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Pages_outlive_who_wrote_them_and_then_ask_everybody(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (_, person) = await house.Signed("ventspils", "officer");
        var id = await Kept(house, "Homes", "Words.", person);
        Assert.True((await house.With((PublishPage act) => act.Run(id, 1))).Done);
        await house.With((People.ErasePerson erase) => erase.Run(person));
        Assert.Contains("Homes", await house.Browser().GetStringAsync("/ventspils/pages/homes"), StringComparison.Ordinal);
        Assert.Null(await house.With((CityDb db) => db.Set<CityPage>().Select(p => p.OwnerId).SingleAsync()));
        house.Clock.TurnTo(new(2027, 6, 24, 9, 0, 0, TimeSpan.Zero));
        var (somebody, _) = await house.Signed("ventspils", "officer");
        Assert.Contains("still right?", await somebody.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Old_texts_go_after_two_years_but_not_the_newest_nor_the_one_that_people_see(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var id = await Kept(house, "Homes", "One.");
        Assert.True((await house.With((PublishPage act) => act.Run(id, 1))).Done);
        for (var version = 2; version <= 4; version++)
            Assert.True((await house.With((SavePage act) => act.Run(id, Content("Homes", $"Text {version}."), version))).Done);
        house.Clock.TurnTo(new(2028, 11, 25, 9, 0, 0, TimeSpan.Zero));
        await house.With((RunRetention retention) => retention.Run());
        Assert.Equal([1, 4], await house.With((CityDb db) => db.Set<PageEdition>().OrderBy(e => e.Number).Select(e => e.Number).ToListAsync()));
    }

    [Theory]
    [InlineData("", "words", "", "needs a title")]
    [InlineData("Title", "words", "Two Words", "small letters")]
    [InlineData("Title", "words", "taken", "Another page has this address")]
    public async Task What_cannot_be_kept_is_refused_with_what_was_typed(string title, string text, string slug, string told)
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        Assert.True((await house.With((SavePage act) => act.Run(null, Content("Taken", "Words.") with { Slug = "taken" }, 0))).Done);
        var refused = await officer.Send(Work + "/new", [("title-en", title), ("text-en", text), ("slug", slug)]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.Contains($">{text}</textarea>", page, StringComparison.Ordinal);
    }

    private static PageContent Content(string title, string text) =>
        new(PageKind.News, null, null, null, new Dictionary<string, string> { ["en"] = title }, new Dictionary<string, string>(), new Dictionary<string, string> { ["en"] = text });

    private static async Task<Guid> Kept(House house, string title, string text, Guid? owner = null)
    {
        var done = await house.With((SavePage act) => act.Run(null, Content(title, text) with { Kind = PageKind.LivingHere }, 0));
        Assert.True(done.Done);
        if (owner is not null)
            await house.With((CityDb db) => db.Set<CityPage>().Where(p => p.Id == done.Value.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.OwnerId, owner)));
        return done.Value.Id;
    }

    /// <summary>A new session: the first one ended in the meantime.</summary>
    private static async Task<HttpClient> Again(House house, Guid person)
    {
        await using var inside = await house.Inside("ventspils");
        var services = inside.ServiceProvider;
        var account = await services.GetRequiredService<CityDb>().Set<Account>().SingleAsync(a => a.PersonId == person);
        var key = await services.GetRequiredService<StartSession>().Run(account, SignInMethod.Passkey, "test");
        await services.GetRequiredService<CityDb>().SaveChangesAsync();
        var cookies = new CookieContainer();
        cookies.Add(house.Address, new Cookie("mc-ventspils", key, "/"));
        return house.Browser(cookies);
    }
}
