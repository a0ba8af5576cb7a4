using System.Net;
using AngleSharp.Html.Parser;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

/// <summary>A sheet to print and words to share, of public things only.</summary>
public sealed class PosterTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task An_opening_a_date_and_a_page_have_a_poster_with_the_address_of_this_city(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        await house.Publish(Offered.Welders());
        var opening = await house.With((CityDb db) => db.Set<Opportunity>().Select(o => o.Id).SingleAsync());
        var page = (await house.With((SavePage act) => act.Run(null, Content(), 0))).Value!;
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/ventspils/work/compose/page.{page.Id}")).StatusCode);
        Assert.True((await house.With((PublishPage act) => act.Run(page.Id, 1))).Done);

        foreach (var (thing, link) in new[] { ($"opening.{opening}", $"/openings/{opening}"), ($"happening.{opening}", $"/openings/{opening}"), ($"page.{page.Id}", "/pages/homes") })
        {
            var shown = new HtmlParser().ParseDocument(await officer.GetStringAsync($"/ventspils/work/compose/{thing}"));
            Assert.EndsWith("/ventspils" + link, shown.QuerySelector(".poster-link")!.TextContent, StringComparison.Ordinal);
            Assert.EndsWith("/ventspils" + link, shown.QuerySelector("#share-text")!.TextContent, StringComparison.Ordinal);
            Assert.InRange(shown.QuerySelector("#share-description")!.TextContent.Length, 1, ShareText.LongestDescription);
            Assert.DoesNotContain("Foreign", shown.QuerySelector("#share-description")!.OuterHtml, StringComparison.Ordinal);
            var picture = await officer.GetAsync(shown.QuerySelector(".poster img")!.GetAttribute("src"));
            Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType!.MediaType);
            Assert.StartsWith("<svg", await picture.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        foreach (var nothing in new[] { $"opening.{RandomId.New()}", "opening.x", "circus", $"circus.{opening}", $"page.{opening}" })
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/ventspils/work/compose/{nothing}")).StatusCode);
    }

    [Fact]
    public async Task What_social_media_read_stands_on_the_public_page_and_on_no_private_one()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var page = (await house.With((SavePage act) => act.Run(null, Content(), 0))).Value!;
        await house.With((PublishPage act) => act.Run(page.Id, 1));
        var shown = new HtmlParser().ParseDocument(await house.Browser().GetStringAsync("/ventspils/pages/homes"));
        string? Meta(string name) => shown.QuerySelector($"meta[property='og:{name}']")?.GetAttribute("content");
        Assert.Equal(("Homes", "Flats and schools.", "Ventspils"), (Meta("title"), Meta("description"), Meta("site_name")));
        Assert.EndsWith("/ventspils/pages/homes", Meta("url"), StringComparison.Ordinal);
        Assert.Equal("Flats and schools.", shown.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.DoesNotContain("og:title", await house.Browser().GetStringAsync("/ventspils/sign-in"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Short", 70, "Short")]
    [InlineData("one two three", 8, "one …")]
    [InlineData("one, two three", 8, "one …")]
    [InlineData("unbrokenword", 6, "unbr …")]
    [InlineData("two\n lines", 70, "two lines")]
    public void What_is_shared_is_cut_at_a_word(string text, int most, string cut) => Assert.Equal(cut, ShareText.Cut(text, most));

    private static PageContent Content() => new(
        PageKind.LivingHere, "homes", null, null,
        new Dictionary<string, string> { ["en"] = "Homes" }, new Dictionary<string, string> { ["en"] = "Flats and schools." }, new Dictionary<string, string> { ["en"] = "Words." });
}
