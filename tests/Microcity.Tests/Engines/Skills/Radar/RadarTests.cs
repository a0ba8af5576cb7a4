using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microcity.Matching;
using Microcity.People;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>Shortages from the postings to the page, frozen by the month.</summary>
public sealed class RadarTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_month_is_frozen_once_opens_to_its_rows_and_later_changes_leave_it(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        using var browser = house.Browser();
        Assert.Contains("First figures after 3 months", await browser.GetStringAsync("/ventspils/radar"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/ventspils/api/v1/radar")).StatusCode);
        var (occupation, ids) = await Fill(house);
        Assert.NotNull(await house.With((FreezeRadar freeze) => freeze.Run()));
        Assert.Null(await house.With((FreezeRadar freeze) => freeze.Run()));

        var radar = (await browser.GetFromJsonAsync<RadarAnswer>("/ventspils/api/v1/radar?month=2026-10", Web))!;
        var line = Assert.Single(radar.Shortages);
        Assert.Equal((occupation, 50, 50, 21, 58.0m), (line.Concept, line.Places, line.Due, line.Filled, line.Unmet));
        Assert.Equal((null, Tension.Short, 0), (line.Supply, line.Tension, line.Courses));
        await house.With((CityDb db) => db.Set<Opportunity>().Where(o => o.Id == ids[0]).ExecuteDeleteAsync());
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync($"/ventspils/radar/{line.Id}"));
        Assert.Contains("<strong>50</strong>", page, StringComparison.Ordinal);
        Assert.Contains("an opening that is kept no longer", page, StringComparison.Ordinal);
        Assert.Contains("58.0 % were not found. Demand is 2.38 times what was met.", page, StringComparison.Ordinal);
        Assert.Contains("no course yet", await browser.GetStringAsync("/ventspils/radar"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/ventspils/radar?month=2026-09")).StatusCode);
        Assert.Single(await house.Facts(), f => f == "radar-frozen");

        var (officer, _) = await house.Signed("ventspils", "officer");
        Assert.Contains($"/ventspils/radar/{line.Id}", await officer.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Adults_who_agreed_are_counted_and_nobody_else(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (occupation, _) = await Fill(house);
        for (var i = 0; i < 12; i++)
            await Able(house, occupation, birthYear: 1990, agrees: true);
        await Able(house, occupation, birthYear: 1990, agrees: false);
        await Able(house, occupation, birthYear: 2012, agrees: true);
        await house.With((FreezeRadar freeze) => freeze.Run());
        Assert.Equal(12, await house.With((CityDb db) => db.Set<RadarLine>().Where(l => l.Kind == RadarKind.Occupation).Select(l => l.Supply).SingleAsync()));
        using var browser = house.Browser();
        Assert.Equal(10, (await browser.GetFromJsonAsync<RadarAnswer>("/ventspils/api/v1/radar", Web))!.Shortages.Single().Supply);
    }

    private static async Task Able(House house, string occupation, int birthYear, bool agrees)
    {
        await using var inside = await house.Inside("ventspils");
        var (db, services) = (inside.ServiceProvider.GetRequiredService<CityDb>(), inside.ServiceProvider);
        var skills = await services.GetRequiredService<ReadCitySkills>().Run();
        var person = (await services.GetRequiredService<AddPerson>().Run("Made", "Up", "en", birthYear)).Value!.Id;
        var passport = new Passport { Id = Ids.Next(house.Clock.GetUtcNow().UtcDateTime), PersonId = person };
        db.Add(passport);
        db.AddRange(skills.Essential(skills.Find(occupation)!.Value).ToArray().Select(s => new HeldSkill { PassportId = passport.Id, ConceptUri = skills.Uri(s), Level = 3 }));
        if (agrees)
            db.Add(new ConsentEvent
            {
                SubjectId = person, Purpose = ReadSupply.CountMe, TextHash = ConsentRules.HashOf(services.GetRequiredService<Here>().In("en")[ReadSupply.Purpose.TextKey]), Language = "en",
                Decision = ConsentDecision.Given, By = ConsentBy.Self, At = house.Clock.GetUtcNow().UtcDateTime,
            });
        await db.SaveChangesAsync();
    }

    /// <summary>25 openings of two places, posted in spring; 21 places were filled and the rest closed.</summary>
    private static async Task<(string Occupation, IReadOnlyList<Guid> Ids)> Fill(House house)
    {
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var skills = await inside.ServiceProvider.GetRequiredService<ReadCitySkills>().Run();
        var occupation = skills.Uri(skills.View.Of(ConceptKind.Occupation).First(o => skills.Offered(o) && skills.Essential(o).Length > 2));
        var rows = Enumerable.Range(0, 25).Select(i => new Opportunity
        {
            Id = Ids.Next(house.Clock.GetUtcNow().UtcDateTime), SourceKind = SourceKind.Vacancy, SourceRef = $"{i}", ContentHash = [1], Title = new Dictionary<string, string> { ["en"] = $"Opening {i}" },
            Text = new Dictionary<string, string>(), OrganisationName = $"Firm {i}", OccupationUri = occupation, PostedOn = new(2026, 4, 1 + i), OpenUntil = new(2026, 6, 1), Places = 2,
            FilledPlaces = i < 10 ? 2 : i == 10 ? 1 : 0, State = OpportunityState.Closed,
        }).ToList();
        db.AddRange(rows);
        await db.SaveChangesAsync();
        return (occupation, [.. rows.Select(r => r.Id)]);
    }
}
