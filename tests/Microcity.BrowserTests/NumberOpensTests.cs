using Microcity.Evidence;
using Microcity.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.BrowserTests;

/// <summary>Moment M5: from a figure to its rows in one click, to one row's history in two, to the sealed chain in three; and a page that opens with its question.</summary>
public sealed class NumberOpensTests(Town town)
{
    [Theory, InlineData("lv"), InlineData("en")]
    public async Task M5_Three_clicks_from_the_figure_to_the_sealed_chain(string language)
    {
        await Seal();
        await using var window = await town.Sit(Town.Seats.Single(s => s.Key == "decision-maker"), "ventspils", language, script: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/ventspils/results?lang={language}");
        var figure = await page.Locator("main .figures strong").First.InnerTextAsync();
        await page.Locator("main .figures a").First.ClickAsync();
        Assert.Equal(figure, await page.Locator("tfoot strong").First.InnerTextAsync());
        await page.Locator("tbody td a").First.ClickAsync();
        var history = new Uri(page.Url).PathAndQuery;
        await page.Locator("main .ds-button").First.ClickAsync();
        Assert.EndsWith("/work/ledger/chain", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        Assert.True(await page.Locator("tbody tr").CountAsync() > 1);
        await Fine("decision-maker", "results/{code}/{id}", history, language);
    }

    [Theory, InlineData("lv"), InlineData("en")]
    public async Task What_somebody_waits_for_is_asked_on_a_page_without_barriers(string language)
    {
        await using var window = await town.Sit(Town.Seats.First(s => s.Person is null), "ventspils", language, script: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/ventspils/jobs?q=zzzz&lang={language}");
        var wait = await page.Locator("main a[href*='/tell-me']").First.GetAttributeAsync("href");
        await Fine(Town.Seats.First(s => s.Person is null).Key, "tell-me", wait!, language);
    }

    /// <summary>As the loop of a serving process does every second.</summary>
    private async Task Seal()
    {
        var city = (await town.Services.GetRequiredService<Cities>().BySlug("ventspils", default))!;
        await using var scope = await town.Services.InCity(city, actor => actor.IsJob("test"));
        while (await scope.ServiceProvider.GetRequiredService<SealFacts>().Run() > 0)
            ;
    }

    private async Task Fine(string seat, string route, string address, string language)
    {
        await using var window = await town.Sit(Town.Seats.Single(s => s.Key == seat), "ventspils", language);
        var seen = (await Look.At(await window.NewPageAsync(), seat, language, route, address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + language, thorough: true))!;
        Assert.Equal(200, seen.Status);
        All.Fine([.. seen.Barriers, .. seen.Sideways, .. seen.Complaints]);
    }
}
