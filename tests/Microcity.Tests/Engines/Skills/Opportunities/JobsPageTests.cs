using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microcity.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>The one job list, the courses, and the front page's dates and figures.</summary>
public sealed partial class JobsPageTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task The_list_holds_work_that_is_open_and_nothing_else(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var browser = house.Browser();
        Assert.Contains("No job is open here right now", await browser.GetStringAsync("/ventspils/jobs"), StringComparison.Ordinal);
        await house.Publish(
            Work("v-1", "Welder", 10), Work("v-2", "Cook", 3, SourceKind.Internship), Work("v-3", "Baker", 5, SourceKind.Market), Work("c-1", "Baking course", 9, SourceKind.Course), Work("v-4", "Late post", -1));
        var closed = (await house.Publish(Work("v-5", "Closed post", 5)))[0].Opportunity.Id;
        await house.With((CloseOpportunity act) => act.Run(closed));
        house.App.Services.GetRequiredService<OpportunitiesInMemory>().Forget((await house.City("ventspils")).Id);

        Assert.Equal(["Cook", "Baker", "Welder"], Titles(await browser.GetStringAsync("/ventspils/jobs")));
        Assert.Equal(["Welder", "Baker", "Cook"], Titles(await browser.GetStringAsync("/ventspils/jobs?order=Newest")));
        Assert.Equal(["Cook"], Titles(await browser.GetStringAsync("/ventspils/jobs?kind=Internship")));
        Assert.Equal(["Baker"], Titles(await browser.GetStringAsync("/ventspils/jobs?q=BĀK")));
        Assert.Equal(["Cook", "Baker", "Welder"], Titles(await browser.GetStringAsync("/ventspils/jobs?kind=nonsense&page=999")));
        Assert.Equal(["Baking course"], Titles(await browser.GetStringAsync("/ventspils/learn")));
        Assert.Contains("Nobody here asks for this right now.", await browser.GetStringAsync("/ventspils/jobs?q=astronaut"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_shows_what_uses_the_same_skills()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        await house.Publish(Offered.Welders() with { OccupationUri = null, Title = new Dictionary<string, string> { ["en"] = "Builder of hatches" } });
        var page = await house.Browser().GetStringAsync("/ventspils/jobs?q=technical+drawings");
        Assert.Contains("Nearest: 1 opening that uses the same skills.", page, StringComparison.Ordinal);
        Assert.Equal(["Builder of hatches"], Titles(page));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task M5_Each_figure_of_the_front_page_is_the_sum_of_the_list_it_opens_to(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await house.Publish(
            Work("v-1", "Welder", 10) with { Places = 4, HardToFill = true, OccupationUri = Offered.Welder }, Work("v-2", "Cook", 3) with { Places = 2 }, Work("v-3", "Baker", 5) with { Places = null },
            Work("v-6", "Old welder", 5) with { PostedOn = new(2026, 9, 1), OccupationUri = Offered.Welder }, Work("c-1", "Course", 9, SourceKind.Course) with { StartsOn = new(2026, 12, 24) }, Work("c-2", "Later course", 90, SourceKind.Course) with { StartsOn = new(2026, 12, 25) });
        var filled = (await house.Publish(Work("v-7", "Half filled", 5) with { Places = 3 }))[0].Opportunity.Id;
        await house.With((MarkFilled act) => act.Run(filled, 1));
        var browser = house.Browser();
        var front = await browser.GetStringAsync("/ventspils/");
        var figures = Figure().Matches(front).Select(f => (int.Parse(f.Groups[1].Value, CultureInfo.InvariantCulture), WebUtility.HtmlDecode(f.Groups[2].Value))).ToList();
        Assert.Equal([10, 5, 1], figures.Select(f => f.Item1));
        Assert.Contains("Open places: 10.", await browser.GetStringAsync(figures[0].Item2), StringComparison.Ordinal);
        Assert.Contains("Open places: 5.", await browser.GetStringAsync(figures[1].Item2), StringComparison.Ordinal);
        Assert.Equal(["Course"], Titles(await browser.GetStringAsync(figures[2].Item2)));
        Assert.Contains("apply until Friday 27 November", front, StringComparison.Ordinal);
    }

    private static OpportunityContent Work(string reference, string title, int daysOpen, SourceKind kind = SourceKind.Vacancy) => new(kind, reference)
    {
        Title = new Dictionary<string, string> { ["en"] = title },
        Place = "Ventspils",
        PostedOn = new DateOnly(2026, 11, 1).AddDays(daysOpen),
        OpenUntil = new DateOnly(2026, 11, 24).AddDays(daysOpen),
        Places = 1,
    };

    private static IEnumerable<string> Titles(string page) => Title().Matches(page).Select(t => t.Groups[1].Value);

    [GeneratedRegex("""class="row-title"><a class="ds-link" href="[^"]+"[^>]*>([^<]+)<""")]
    private static partial Regex Title();

    [GeneratedRegex("""<li><strong>(\d+)</strong> <a class="ds-link" href="([^"]+)">""")]
    private static partial Regex Figure();
}
