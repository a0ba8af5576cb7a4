using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

/// <summary>One box over everything public: by beginnings of words, without diacritics, in both languages; never an empty end.</summary>
public sealed class SearchTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task What_is_public_is_found_in_groups_by_the_beginnings_of_all_words(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await house.Publish(Offered.Welders());
        await Shown(house, "Metināšana pie jūras", "Welding by the sea", "Vakaros māca rūsējošu tēraudu.");
        foreach (var words in new[] { "metinasana JUR", "Metināšana", "welding sea", "ruse terau" })
            Assert.Contains("Welding by the sea", await Page(house, words), StringComparison.Ordinal);
        Assert.Contains("Nothing here for", await Page(house, "welding mountains"), StringComparison.Ordinal);

        var page = new HtmlParser().ParseDocument(await Page(house, "welding"));
        var headings = page.QuerySelectorAll("main h2").Select(h => h.TextContent).ToList();
        Assert.Contains("Skills", headings);
        Assert.Equal("Pages of the city", headings[^1]);
        foreach (var link in page.QuerySelectorAll("main .rows a").Select(a => a.GetAttribute("href")!))
            Assert.True((await house.Browser().GetAsync(link)).IsSuccessStatusCode, link);
        Assert.Contains("Metināšana pie jūras", await house.Browser().GetStringAsync("/ventspils/search?q=sea&lang=lv"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Where_nothing_has_every_word_the_nearest_stands_and_the_way_to_ask(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await Shown(house, "Bērnudārzs", "Kindergarten", "Vietas.");
        var near = await Page(house, "kindergartens xylophone");
        Assert.Contains("Nothing here for", near, StringComparison.Ordinal);
        Assert.Contains("Kindergarten</a>", near, StringComparison.Ordinal);
        Assert.Contains("/ventspils/ask", near, StringComparison.Ordinal);
        var nothing = new HtmlParser().ParseDocument(await Page(house, "qqqqxx"));
        Assert.Empty(nothing.QuerySelectorAll("main .rows"));
        Assert.Contains("Nothing near either", nothing.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_page_is_found_by_the_words_that_people_see_and_not_by_older_ones(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var id = await Shown(house, "Sens", "Ancient", "Vecs.");
        Assert.True((await house.With((SavePage act) => act.Run(id, Content("Jauns", "Modern", "Svaigs."), 2))).Done);
        Assert.Contains("Ancient</a>", await Page(house, "ancient"), StringComparison.Ordinal);
        Assert.True((await house.With((PublishPage act) => act.Run(id, 3))).Done);
        Assert.DoesNotContain("Modern</a>", await Page(house, "ancient"), StringComparison.Ordinal);
        Assert.Contains("Modern</a>", await Page(house, "modern"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_typed_fails_and_too_little_says_so()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        foreach (var odd in new[] { "", "a", "%", "_%\\", "' OR 1=1", new string('ā', 500), "<script>alert(1)</script>", "C++", "\u0000\u0301" })
            Assert.DoesNotContain("<script>alert", await Page(house, odd), StringComparison.Ordinal);
        Assert.Contains("Two letters at least", await Page(house, "a"), StringComparison.Ordinal);
        Assert.Contains("Work, courses, occupations", await Page(house, ""), StringComparison.Ordinal);
        var answer = await house.Browser().GetFromJsonAsync<JsonElement>("/ventspils/api/v1/search?q=metin");
        Assert.NotEqual(0, answer.GetProperty("found").GetArrayLength());
    }

    [Fact]
    public async Task No_person_is_ever_among_the_words()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        await house.Signed("ventspils", "officer");
        Assert.False(await house.With((CityDb db) => db.Set<SearchWord>().AnyAsync()));
        Assert.Contains("Nothing", await Page(house, "Made Up"), StringComparison.Ordinal);
        Assert.All(House.Modules.Modules.SelectMany(m => m.Searches), s => Assert.True(Enum.IsDefined(s.Place)));
        Assert.Equal(House.Modules.Modules.SelectMany(m => m.Searches).Count(), House.Modules.Modules.SelectMany(m => m.Searches).Select(s => s.Place).Distinct().Count());
    }

    private static Task<string> Page(House house, string words) => house.Browser().GetStringAsync("/ventspils/search?q=" + Uri.EscapeDataString(words));

    private static async Task<Guid> Shown(House house, string lv, string en, string text)
    {
        var kept = await house.With((SavePage act) => act.Run(null, Content(lv, en, text), 0));
        Assert.True((await house.With((PublishPage act) => act.Run(kept.Value!.Id, 1))).Done);
        return kept.Value!.Id;
    }

    private static PageContent Content(string lv, string en, string text) => new(
        PageKind.News, null, null, null, new Dictionary<string, string> { ["lv"] = lv, ["en"] = en }, new Dictionary<string, string>(), new Dictionary<string, string> { ["lv"] = text, ["en"] = "Words." });
}
