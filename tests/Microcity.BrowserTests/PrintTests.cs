using System.Text;
using System.Text.RegularExpressions;

namespace Microcity.BrowserTests;

/// <summary>What a council gets on paper.</summary>
public sealed partial class PrintTests(Town town)
{
    [Theory, InlineData("lv"), InlineData("en")]
    public async Task Results_print_on_one_sheet_of_A4(string language)
    {
        await using var window = await town.Sit(Town.Seats.Single(s => s.Key == "decision-maker"), "ventspils", language);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/ventspils/results?lang={language}");
        Assert.Equal(1, Pages(await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true })));
        Assert.True(Pages(await page.PdfAsync(new() { Width = "148mm", Height = "105mm" })) > 1);
    }

    private static int Pages(byte[] pdf) => OnePage().Count(Encoding.Latin1.GetString(pdf));

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex OnePage();
}
