using System.Net;
using AngleSharp.Html.Parser;

namespace Microcity.Tests;

[Collection(SeededCity.Name)]
public sealed class DoorTests(SeededCity cities)
{
    [Fact]
    public async Task Rule15_Every_door_leads_to_a_page()
    {
        var house = await cities.House(Engine.Sqlite);
        var doors = House.Modules.Modules.SelectMany(m => m.Doors).ToList();
        Assert.NotEmpty(doors);
        foreach (var door in doors)
            Assert.True((await house.Browser().GetAsync("/ventspils" + door.Path)).StatusCode == HttpStatusCode.OK, door.Path);
        foreach (var door in House.Modules.Modules.SelectMany(m => m.StaffDoors))
        {
            var (officer, _) = await house.Signed("ventspils", [.. House.Modules.Roles.Select(r => r.Name)]);
            Assert.True((await officer.GetAsync("/ventspils" + door.Path)).StatusCode == HttpStatusCode.OK, door.Path);
        }
    }

    [Fact]
    public async Task The_front_page_has_one_title_and_no_link_that_leads_nowhere()
    {
        var house = await cities.House(Engine.Sqlite);
        using var browser = house.Browser();
        var page = new HtmlParser().ParseDocument(await browser.GetStringAsync("/ventspils/"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main .ds-button:not([data-variant])"));
        foreach (var link in page.QuerySelectorAll("main a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Distinct())
            Assert.True((await browser.GetAsync(link)).StatusCode == HttpStatusCode.OK, link);
    }
}
