namespace Microcity.BrowserTests;

/// <summary>An employer pastes an advert and sends it without script; an officer's one button puts it on the job list. Who is not verified comes as far as sent.</summary>
public sealed class PasteAdvertTests(Town town)
{
    [Theory]
    [InlineData("lv", "ventspils")]
    [InlineData("en", "valmiera")]
    public async Task An_advert_is_pasted_ticked_previewed_sent_and_published(string language, string city)
    {
        var title = $"Galdnieks {language} {city}";
        var address = await Send("employer", city, language, title);
        await using var office = await town.Sit(Town.Seats.Single(s => s.Key == "officer"), city, language, script: false);
        var desk = await office.NewPageAsync();
        await Open(desk, city, title);
        await desk.ClickAsync("main form[action*=Publish] button");
        Assert.Equal(1, await desk.Locator(".notice-done").CountAsync());
        await using var window = await town.Browser.NewContextAsync(new() { BaseURL = town.Address });
        var visitor = await window.NewPageAsync();
        await visitor.GotoAsync($"/{city}/jobs?q={Uri.EscapeDataString(title)}");
        // The list is brought up to date a moment after the act.
        for (var tries = 0; tries < 20 && await visitor.GetByText(title).CountAsync() == 0; tries++)
        {
            await visitor.WaitForTimeoutAsync(500);
            await visitor.ReloadAsync();
        }
        Assert.Equal(1, await visitor.GetByText(title).CountAsync());
        await Fine("employer", city, language, address, address + "/change", $"/{city}/firm/openings", $"/{city}/firm");
    }

    [Theory]
    [InlineData("lv", "valmiera")]
    [InlineData("en", "ventspils")]
    public async Task Who_is_not_verified_may_send_and_is_told_what_is_needed_and_publishing_refuses(string language, string city)
    {
        var title = $"Namdaris {language} {city}";
        var address = await Send("employer-pending", city, language, title);
        await using var office = await town.Sit(Town.Seats.Single(s => s.Key == "officer"), city, language, script: false);
        var desk = await office.NewPageAsync();
        await Open(desk, city, title);
        await desk.ClickAsync("main form[action*=Publish] button");
        Assert.Equal(1, await desk.Locator(".notice-refused a[href*='/work/firms/']").CountAsync());
        await Fine("employer-pending", city, language, address, $"/{city}/firm", $"/{city}/firm/people", $"/{city}/firm/new");
        await Fine("officer", city, language, new Uri(desk.Url).AbsolutePath.Split('?')[0], $"/{city}/work/firms", $"/{city}/work/firms/new");
    }

    private async Task<string> Send(string seat, string city, string language, string title)
    {
        await using var window = await town.Sit(Town.Seats.Single(s => s.Key == seat), city, language, script: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/{city}/firm/openings/new?lang={language}");
        await page.FillAsync("[name=text]", $"{title}\nIzgatavojam koka logus, strādājam ar zāģi un frēzi, lasām rasējumus. Noderēs angļu valoda.");
        await page.ClickAsync("main form button.ds-button");
        Assert.NotEqual(0, await page.Locator(".marked mark").CountAsync());
        Assert.Equal(title, await page.InputValueAsync("[name=title]"));
        foreach (var box in await page.Locator("#requirements input[type=checkbox]").AllAsync())
            await box.CheckAsync();
        await page.ClickAsync("main form button.ds-button:not([data-variant])");
        if (await page.Locator("button[name=few]").CountAsync() > 0)
            await page.ClickAsync("button[name=few]");
        await page.ClickAsync("main form[action*=Send] button");
        Assert.Equal(1, await page.Locator(".state-due").CountAsync());
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task Open(Microsoft.Playwright.IPage desk, string city, string title)
    {
        await desk.GotoAsync($"/{city}/work");
        await desk.ClickAsync($"a.row-title[href*='/work/adverts/']:has-text('{title}')");
    }

    private async Task Fine(string seat, string city, string language, params string[] addresses)
    {
        await using var window = await town.Sit(Town.Seats.Single(s => s.Key == seat), city, language);
        var page = await window.NewPageAsync();
        foreach (var address in addresses)
        {
            var seen = (await Look.At(page, seat, language, "firm", $"{address}?lang={language}", thorough: true))!;
            All.Fine([.. seen.Barriers, .. seen.Sideways, .. seen.Complaints, .. language == "lv" ? seen.English : []]);
        }
    }
}
