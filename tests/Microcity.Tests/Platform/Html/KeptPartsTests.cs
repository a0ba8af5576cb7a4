using Microcity.Platform;
using Microsoft.AspNetCore.Http;

namespace Microcity.Tests;

public sealed class KeptPartsTests
{
    private static readonly City Ventspils = new() { Id = RandomId.New(), Slug = "ventspils", Zone = "Europe/Riga" };

    [Fact]
    public void T4_A_part_is_kept_for_one_city_one_way_to_it_one_language_and_what_it_shows()
    {
        string[] names =
        [
            Name(Ventspils, "/ventspils", "lv", 1), Name(new() { Id = RandomId.New(), Slug = "valmiera", Zone = "Europe/Riga" }, "/ventspils", "lv", 1),
            Name(Ventspils, "", "lv", 1), Name(Ventspils, "/ventspils", "en", 1), Name(Ventspils, "/ventspils", "lv", 2),
        ];

        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.Equal(names[0], Name(Ventspils, "/ventspils", "lv", 1));
    }

    [Fact]
    public async Task T4_The_frame_that_is_kept_for_visitors_is_shown_to_nobody_who_signed_in_and_none_of_theirs_to_visitors()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var (signedIn, _) = await house.Signed("ventspils");
        var visitor = house.Browser();
        foreach (var (browser, account) in new[] { (visitor, false), (signedIn, true), (visitor, false), (signedIn, true) })
        {
            var page = await browser.GetStringAsync("/ventspils/about");
            Assert.Equal(account, page.Contains("/ventspils/account", StringComparison.Ordinal));
            Assert.Equal(account, page.Contains("/ventspils/me\"", StringComparison.Ordinal));
            Assert.Contains("href=\"?lang=lv\"", page, StringComparison.Ordinal);
        }
        var asked = await visitor.GetStringAsync("/ventspils/jobs?q=work");
        Assert.Contains("href=\"?q=work&amp;lang=lv\"", asked, StringComparison.Ordinal);
    }

    private static string Name(City city, string pathBase, string language, int shown)
    {
        var (context, here) = (new CityContext(), new Here(new Texts(), TimeProvider.System));
        context.Choose(city);
        here.Is(null, city.Zone, language);
        return new KeptParts(context, here, new HttpContextAccessor { HttpContext = new DefaultHttpContext { Request = { PathBase = pathBase } } }).Of(shown);
    }
}
