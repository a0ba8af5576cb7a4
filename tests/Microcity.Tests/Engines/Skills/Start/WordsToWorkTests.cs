using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>From the box on the front page to what fits, as a browser without script goes there.</summary>
public sealed class WordsToWorkTests
{
    private const string Repair = "http://data.europa.eu/esco/skill/fab8e95a-448d-4784-aa50-9ef10e924829";
    private const string German = "http://data.europa.eu/esco/skill/4812a4ea-dc55-4dc6-b9b0-4a59bba2c647";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task M1_Typed_words_become_kept_skills_and_lead_to_what_fits(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        foreach (var (language, text, first, second) in new[]
        {
            ("lv", "Laboju velosipēdus, runāju vāciski", "velosipēdu remonts", "vācu valoda"), ("en", "I repair bikes and speak German", "perform repairs on bicycles", "German"),
        })
        {
            using var browser = house.Browser();
            browser.DefaultRequestHeaders.Remove("Accept-Language");
            browser.DefaultRequestHeaders.Add("Accept-Language", language);
            var understood = Page(await (await browser.Send("/ventspils/", [("text", text)], "/ventspils/start/understood")).Content.ReadAsStringAsync());
            Assert.Equal([first, second], Labels(understood));
            Assert.All(Boxes(understood), b => Assert.True(b.IsChecked));
            Assert.Equal(2, understood.QuerySelectorAll("p.marked mark").Length);
            Assert.Equal(text, understood.QuerySelector("p.marked")!.TextContent);

            var kept = await Post(browser, understood, [("do", "keep"), ("cefr", "de:3")]);
            Assert.Equal((HttpStatusCode.Redirect, "/ventspils/matches"), (kept.StatusCode, kept.Headers.Location!.OriginalString));
        }
        var drafts = await Drafts(house);
        Assert.All(drafts, d => Assert.Equal([Repair, German], DraftSkills.Read(d.Skills).Select(s => s.ConceptUri)));
        Assert.All(drafts, d => Assert.Equal(3, d.Wishes.Languages["de"]));
        Assert.Equal(2, drafts.Count);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_is_dropped_is_not_kept_and_what_is_searched_can_be_added(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        using var browser = house.Browser();
        var first = Page(await (await browser.Send("/ventspils/", [("text", "I repair bikes and speak German")], "/ventspils/start/understood")).Content.ReadAsStringAsync());
        Boxes(first).Single(b => b.Value == German).IsChecked = false;
        var searched = Page(await (await Post(browser, first, [("find", "weld"), ("do", "keep")])).Content.ReadAsStringAsync());
        Assert.False(Boxes(searched).Single(b => b.Value == German).IsChecked);
        var weld = Boxes(searched).First(b => b.Id!.StartsWith("found", StringComparison.Ordinal));
        weld.IsChecked = true;
        var again = Page(await (await Post(browser, searched, [("do", "find")])).Content.ReadAsStringAsync());
        Assert.Contains("You added it", again.Body!.TextContent, StringComparison.Ordinal);
        await Post(browser, again, [("do", "keep")]);
        Assert.Equal([Repair, weld.Value], DraftSkills.Read(Assert.Single(await Drafts(house)).Skills).Select(s => s.ConceptUri));

        var back = Page(await (await browser.Send("/ventspils/", [("text", "I sew")], "/ventspils/start/understood")).Content.ReadAsStringAsync());
        Assert.Contains("Kept before", back.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Repair, Boxes(back).Select(b => b.Value));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Tiles_and_a_job_title_lead_there_as_well(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        using var browser = house.Browser();
        Assert.Equal("/ventspils/start", (await browser.Send("/ventspils/", [("text", "  ")], "/ventspils/start/understood")).Headers.Location!.OriginalString);
        Assert.Equal(24, Page(await browser.GetStringAsync("/ventspils/start")).QuerySelectorAll("ul.tiles input[name=tile]").Length);
        var tiles = Page(await (await browser.Send("/ventspils/start", [("tile", "bikes"), ("tile", "cook")], "/ventspils/start/understood")).Content.ReadAsStringAsync());
        Assert.Contains(Repair, Boxes(tiles).Select(b => b.Value));
        Assert.Contains("From “I repair bikes”", tiles.Body!.TextContent, StringComparison.Ordinal);

        var work = Page(await (await browser.Send("/ventspils/start?way=job", [("job", "bus driver")], "/ventspils/start/understood")).Content.ReadAsStringAsync());
        Assert.InRange(Boxes(work).Count, 3, 12);
        Assert.Contains("Usual in this work: bus driver", work.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_school_asks_an_age_band_and_no_job_and_keeps_it()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        using var browser = house.Browser();
        var start = Page(await browser.GetStringAsync("/ventspils/start?way=school"));
        Assert.Null(start.QuerySelector("#job"));
        Assert.Equal(4, start.QuerySelectorAll("input[name=age]").Length);
        Assert.Empty(Page(await browser.GetStringAsync("/ventspils/start")).QuerySelectorAll("input[name=age]"));
        var understood = Page(await (await browser.Send("/ventspils/start?way=school", [("tile", "fix"), ("school", "true"), ("age", "From13To14")], "/ventspils/start/understood")).Content.ReadAsStringAsync());
        await Post(browser, understood, [("do", "keep")]);
        Assert.Equal(LegalAgeBand.From13To14, Assert.Single(await Drafts(house)).Wishes.Age);
    }

    [Fact]
    public async Task Nothing_understood_is_said_kindly_and_the_text_is_still_there()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        using var browser = house.Browser();
        var page = Page(await (await browser.Send("/ventspils/", [("text", "Xyzzy qwrtp")], "/ventspils/start/understood")).Content.ReadAsStringAsync());
        Assert.Equal("Xyzzy qwrtp", page.QuerySelector("#text")!.TextContent);
        Assert.Equal(24, page.QuerySelectorAll("ul.tiles input").Length);
        Assert.NotNull(page.QuerySelector("#find"));

        var longText = new string('a', 20_001);
        var refused = await browser.Send("/ventspils/", [("text", longText)], "/ventspils/start/understood");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(longText, Page(await refused.Content.ReadAsStringAsync()).QuerySelector("#text")!.TextContent);

        var some = Page(await (await browser.Send("/ventspils/", [("text", "I repair bikes")], "/ventspils/start/understood")).Content.ReadAsStringAsync());
        Boxes(some).Single().IsChecked = false;
        var nothing = await Post(browser, some, [("do", "keep")]);
        Assert.Equal(HttpStatusCode.BadRequest, nothing.StatusCode);
        Assert.Contains("I repair bikes", await nothing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task No_typed_word_is_in_any_row(Engine engine)
    {
        const string Canary = "Zilonkauls";
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        using var browser = house.Browser();
        var understood = Page(await (await browser.Send("/ventspils/", [("text", $"I repair bikes with {Canary}"), ("job", Canary)], "/ventspils/start/understood")).Content.ReadAsStringAsync());
        var kept = await Post(browser, understood, [("do", "keep")]);
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        var code = Assert.Single(await Drafts(house));
        Assert.Equal(32, code.CodeHash.Length);
        Assert.DoesNotContain(await Rows.All(house, "ventspils"), r => r.Contains(Canary, StringComparison.OrdinalIgnoreCase));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_code_opens_the_draft_on_another_device_is_forgotten_and_ends(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var cookies = new CookieContainer();
        using var browser = house.Browser(cookies);
        var understood = Page(await (await browser.Send("/ventspils/", [("text", "I repair bikes")], "/ventspils/start/understood")).Content.ReadAsStringAsync());
        await Post(browser, understood, [("do", "keep")]);
        var cookie = cookies.GetCookies(house.Address)["mc-code-ventspils"]!;
        Assert.True(cookie is { HttpOnly: true, Expires.Ticks: 0 });
        var shown = await browser.GetAsync("/ventspils/start/code");
        Assert.True(shown.Headers.CacheControl!.NoStore);
        Assert.Contains(DraftCode.Grouped(cookie.Value), await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var phone = house.Browser();
        var wrong = await phone.GetAsync("/ventspils/start/" + (cookie.Value[0] == '7' ? '8' : '7') + cookie.Value[1..]);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("Sign 1, “", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("/ventspils/matches", (await phone.GetAsync("/ventspils/start/" + cookie.Value.ToLowerInvariant())).Headers.Location!.OriginalString);
        Assert.Contains(DraftCode.Grouped(cookie.Value), await phone.GetStringAsync("/ventspils/start/code"), StringComparison.Ordinal);
        await phone.Send("/ventspils/start/code", [], "/ventspils/start/code?handler=Forget");
        Assert.DoesNotContain(DraftCode.Grouped(cookie.Value), await phone.GetStringAsync("/ventspils/start/code"), StringComparison.Ordinal);
        Assert.Equal("/ventspils/matches", (await phone.Send("/ventspils/start/code", [("code", DraftCode.Grouped(cookie.Value))])).Headers.Location!.OriginalString);

        await browser.Send("/ventspils/start/code", [], "/ventspils/start/code?handler=Delete");
        Assert.Empty(await Drafts(house));
        var gone = await phone.GetAsync("/ventspils/start/" + cookie.Value);
        Assert.Equal(HttpStatusCode.Conflict, gone.StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_draft_that_nobody_uses_is_gone_after_90_days(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        using var browser = house.Browser();
        var understood = Page(await (await browser.Send("/ventspils/", [("text", "I repair bikes")], "/ventspils/start/understood")).Content.ReadAsStringAsync());
        await Post(browser, understood, [("do", "keep")]);
        foreach (var (days, left) in new[] { (90, 1), (1, 0) })
        {
            house.Clock.TurnTo(house.Clock.GetUtcNow().AddDays(days));
            await using var inside = await house.Inside("ventspils");
            await inside.ServiceProvider.GetRequiredService<RunRetention>().Run();
            Assert.Equal(left, (await Drafts(house)).Count);
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Whoever_has_a_passport_keeps_into_it(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (browser, person) = await house.Signed("ventspils", "resident");
        await using (var inside = await house.Inside("ventspils"))
            await inside.ServiceProvider.GetRequiredService<OpenPassport>().Run(person);
        var understood = Page(await (await browser.Send("/ventspils/", [("text", "I repair bikes, speak German")], "/ventspils/start/understood")).Content.ReadAsStringAsync());
        Assert.Equal("/ventspils/matches", (await Post(browser, understood, [("do", "keep"), ("cefr", "de:4")])).Headers.Location!.OriginalString);
        Assert.Empty(await Drafts(house));
        await using var after = await house.Inside("ventspils");
        var kept = (await after.ServiceProvider.GetRequiredService<ReadSkillset>().OfPerson(person))!;
        Assert.Equal((2, 4), (kept.Skills.Count, kept.Wishes.Languages["de"]));
    }

    private static IHtmlDocument Page(string html) => new HtmlParser().ParseDocument(html);

    private static List<IHtmlInputElement> Boxes(IHtmlDocument page) => [.. page.QuerySelectorAll("input[name=keep]").OfType<IHtmlInputElement>()];

    private static List<string> Labels(IHtmlDocument page) => [.. Boxes(page).Select(b => page.QuerySelector($"label[for='{b.Id}']")!.TextContent)];

    /// <summary>Sends the page's form as it stands, with these fields over it.</summary>
    private static async Task<HttpResponseMessage> Post(HttpClient browser, IHtmlDocument page, (string Name, string Value)[] fields)
    {
        var form = page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().First();
        var sent = form.QuerySelectorAll("input").OfType<IHtmlInputElement>()
            .Where(i => i.Name is { Length: > 0 } && (i.Type is not ("checkbox" or "radio") || i.IsChecked) && fields.All(f => f.Name != i.Name))
            .Select(i => (i.Name!, i.Value))
            .Concat(form.QuerySelectorAll("textarea").Select(t => (t.GetAttribute("name")!, t.TextContent))).Concat(fields);
        using var content = new FormUrlEncodedContent(sent.Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2)));
        return await browser.PostAsync("/ventspils/start/understood", content);
    }

    private static async Task<List<Draft>> Drafts(House house)
    {
        await using var inside = await house.Inside("ventspils");
        return await inside.ServiceProvider.GetRequiredService<CityDb>().Set<Draft>().AsNoTracking().OrderBy(d => d.Id).ToListAsync();
    }
}
