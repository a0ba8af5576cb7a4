namespace Microcity.BrowserTests;

/// <summary>Moment M2: an officer takes over a file with three bad rows, without script, and the second time there is nothing new.</summary>
public sealed class ImportTests(Town town)
{
    private const string File = """
        nosaukums;darba devējs;publicēts;vieta;pieteikties līdz;prasmes
        Vakara apkopējs;SIA Tīra Osta;2026-11-01;Ventspils;2099-01-01;uzkopt telpas
        Velosipēdu meistars;SIA Ritenis;2026-11-01;Ventspils;2099-01-01;remontēt velosipēdus
        ;SIA Bez Nosaukuma;2026-11-01;Ventspils;2099-01-01;uzkopt telpas
        Pavārs;SIA Ēstuve;vakar;Ventspils;2099-01-01;gatavot ēdienu
        Dārznieks;;2026-11-01;Ventspils;2099-01-01;kopt dārzu
        """;

    [Theory]
    [InlineData("lv", "ventspils")]
    [InlineData("en", "valmiera")]
    public async Task M2_Good_rows_go_in_alone_and_bad_ones_say_what_is_expected(string language, string city)
    {
        await using var window = await town.Sit(Town.Seats.Single(s => s.Key == "officer"), city, language, script: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/{city}/work/import/openings?lang={language}");
        await page.FillAsync("[name=pasted]", File);
        await page.ClickAsync("main form button.ds-button");

        Assert.Equal(["2", "0", "0", "3"], await page.Locator(".figures strong").AllInnerTextsAsync());
        Assert.Equal(["4", "5", "6"], await page.Locator("tbody th").AllInnerTextsAsync());
        var preview = new Uri(page.Url).PathAndQuery;
        await page.ClickAsync("#take");
        Assert.Equal(1, await page.Locator(".notice-done").CountAsync());

        await page.GotoAsync($"/{city}/work/import/openings");
        await page.FillAsync("[name=pasted]", File);
        await page.ClickAsync("main form button.ds-button");
        Assert.Equal(["0", "0", "2", "3"], await page.Locator(".figures strong").AllInnerTextsAsync());

        await using var scripted = await town.Sit(Town.Seats.Single(s => s.Key == "officer"), city, language);
        var seen = (await Look.At(await scripted.NewPageAsync(), "officer", language, "import", $"{preview}?lang={language}", thorough: true))!;
        All.Fine([.. seen.Barriers, .. seen.Sideways, .. seen.Complaints, .. language == "lv" ? seen.English : []]);
    }
}
