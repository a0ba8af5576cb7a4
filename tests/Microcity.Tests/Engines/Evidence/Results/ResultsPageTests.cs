using System.Net;
using Microcity.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class ResultsPageTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Two_sets_stand_apart_and_each_counted_figure_opens(Engine engine)
    {
        await using var house = await House.Open(engine, demo: true, cities: ["ventspils"]);
        using var browser = house.Browser();
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/ventspils/results"));
        foreach (var published in new[] { "−0.59 %", "5 %", "9 %", "58 %", "3rd and 4th", "EUR 4,997,124.40" })
            Assert.Contains(published, page, StringComparison.Ordinal);
        Assert.Contains("not published", page, StringComparison.Ordinal);
        Assert.Contains("fewer than 10", page, StringComparison.Ordinal);
        foreach (var kind in House.Modules.Modules.SelectMany(m => m.Figures))
        {
            Assert.Contains($"href=\"/ventspils/results/{kind.Code}\"", page, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/ventspils/results/{kind.Code}")).StatusCode);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/ventspils/results/nothing")).StatusCode);
    }

    [Fact]
    public async Task A_real_city_shows_no_figures_of_the_demonstration()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["cesis"]);
        foreach (var page in new[] { "/cesis/", "/cesis/results" })
            Assert.DoesNotContain("NextGen", await house.Browser().GetStringAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_has_a_code_of_its_own()
    {
        var codes = House.Modules.Modules.SelectMany(m => m.Figures).Select(f => f.Code).ToList();
        Assert.Equal(codes.Distinct(), codes);
    }
}
