using System.Diagnostics;
using Microsoft.Playwright;

namespace Microcity.BrowserTests;

/// <summary>Moment M1: from words to one fitting opening, by a newcomer without account, by keyboard alone, on a phone of 320 px.</summary>
public sealed class MainJobTests(Town town)
{
    [Theory]
    [InlineData("ventspils", "lv", "Laboju velosipēdus, runāju vāciski", false)]
    [InlineData("ventspils", "lv", "Laboju velosipēdus, runāju vāciski", true)]
    [InlineData("ventspils", "en", "I repair bikes and speak German", false)]
    [InlineData("ventspils", "en", "I repair bikes and speak German", true)]
    [InlineData("valmiera", "lv", "Gatavoju ēst un pieskatu bērnus", false)]
    public async Task M1_Four_screens_lead_from_words_to_an_opening(string city, string language, string words, bool script)
    {
        await using var window = await town.Sit(Town.Seats.Single(s => s.Key == "visitor"), city, language, script);
        var page = await window.NewPageAsync();
        await page.SetViewportSizeAsync(320, 800);
        var screens = new List<string>();
        page.FrameNavigated += (_, frame) => screens.Add(new Uri(frame.Url).AbsolutePath);
        var watch = Stopwatch.StartNew();

        await page.GotoAsync($"/{city}/?lang={language}");
        await TabTo(page, "textarea[name=text]");
        await page.Keyboard.TypeAsync(words);
        await Press(page, Primary);

        Assert.EndsWith("/start/understood", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        Assert.NotEqual(0, await page.Locator(".marked mark").CountAsync());
        Assert.NotEqual(0, await page.Locator("[name=keep]:checked").CountAsync());
        await Press(page, Primary);

        Assert.EndsWith("/matches", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        foreach (var state in (string[])["have", "missing"])
            Assert.NotEqual(0, await page.Locator($".state-{state}").CountAsync());
        Assert.NotEqual(0, await page.Locator("section[aria-labelledby=soon] a").CountAsync());
        var opening = page.Locator("section[aria-labelledby=work] h3 a").First;
        var title = await opening.InnerTextAsync();
        await TabTo(page, "section[aria-labelledby=work] h3 a");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/openings/*");

        Assert.Equal(title, await page.Locator("h1").InnerTextAsync());
        Assert.NotEqual(0, await page.Locator(".state-have").CountAsync());
        Assert.True(screens.Distinct().Count() <= 4, string.Join(" → ", screens));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(2));
    }

    [Theory]
    [InlineData("lv")]
    [InlineData("en")]
    public async Task M1_The_one_button_is_in_sight_on_a_phone(string language)
    {
        await using var window = await town.Sit(Town.Seats.Single(s => s.Key == "visitor"), "ventspils", language);
        var page = await window.NewPageAsync();
        await page.SetViewportSizeAsync(390, 844);
        await page.GotoAsync($"/ventspils/?lang={language}");
        var button = (await page.Locator(Primary).BoundingBoxAsync())!;
        Assert.True(button.Y + button.Height <= 844, $"ends at {button.Y + button.Height}");
    }

    private const string Primary = "main .ds-button:not([data-variant=secondary], [data-variant=tertiary])";

    private static async Task Press(IPage page, string what)
    {
        await TabTo(page, what);
        var before = page.Url;
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url != before);
        await page.WaitForLoadStateAsync();
    }

    /// <summary>Presses the tab key until it stands on this.</summary>
    private static async Task TabTo(IPage page, string what)
    {
        for (var i = 0; i < 150; i++)
        {
            if (await page.EvaluateAsync<bool>("what => document.activeElement === document.querySelector(what)", what))
                return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"The tab key never came to {what} on {page.Url}");
    }
}
