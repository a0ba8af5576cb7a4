using System.Net;
using AngleSharp.Html.Parser;
using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class MePageTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task The_next_step_stands_on_top_and_is_the_only_primary_button(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        Assert.Equal("/ventspils/start", await Step(house.Browser()));
        var (resident, person) = await house.Signed("ventspils", "resident");
        Assert.Equal("/ventspils/start", await Step(resident));

        await using (var inside = await house.Inside("ventspils"))
        {
            var db = inside.ServiceProvider.GetRequiredService<CityDb>();
            var passport = new Passport { PersonId = person };
            db.Add(passport);
            db.Add(new HeldSkill { PassportId = passport.Id, ConceptUri = "http://data.europa.eu/esco/skill/a", Proof = Proof.SelfDeclared });
            await db.SaveChangesAsync();
        }
        Assert.Equal("/ventspils/matches", await Step(resident));
        var page = WebUtility.HtmlDecode(await resident.GetStringAsync("/ventspils/me"));
        Assert.Contains("1 skill", page, StringComparison.Ordinal);
        Assert.Contains("signed in on 1 device", page, StringComparison.Ordinal);
        Assert.Contains("nothing new", page, StringComparison.Ordinal);
    }

    private static async Task<string?> Step(HttpClient browser)
    {
        var page = new HtmlParser().ParseDocument(await browser.GetStringAsync("/ventspils/me"));
        return Assert.Single(page.QuerySelectorAll("main .ds-button:not([data-variant])")).GetAttribute("href");
    }
}
