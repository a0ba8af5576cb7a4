using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microcity.People;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>Talent 1: nothing of a firm is public unless it is verified now, by whatever door it comes.</summary>
public sealed class GateTests
{
    private const string Firm = "SIA \"Jūras Vējš\"";

    public static TheoryData<Engine> Engines => House.Engines;

    /// <summary>Each door with how it says no and how it says yes.</summary>
    public static TheoryData<Engine, string> Doors
    {
        get
        {
            var doors = new TheoryData<Engine, string>();
            foreach (var engine in new[] { Engine.Sqlite, Engine.Postgres }.Where(e => e is Engine.Sqlite || House.HasPostgres))
            {
                foreach (var door in new[] { "page", "api", "file", "file api", "act", "act by id", "paste", "paste api" })
                    doors.Add(engine, door);
            }
            return doors;
        }
    }

    [Theory, MemberData(nameof(Doors))]
    public async Task An_unverified_firm_publishes_by_no_door_and_a_verified_one_does(Engine engine, string door)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (firm, person) = await house.Signed("ventspils", "resident");
        var (officer, _) = await house.Signed("ventspils", "officer");
        var asked = await house.Asks(person, Firm);
        var told = await Try(house, door, officer, firm, asked.OrganisationId);
        Assert.True(told.Contains("people.firm-not-verified", StringComparison.Ordinal) || told.Contains("is not verified, so nothing of it is public", StringComparison.Ordinal) || told.Contains("a firm that the office has verified", StringComparison.Ordinal), told);
        Assert.False(await house.With((CityDb db) => db.Set<Opportunity>().AnyAsync()));

        Firms.Held(await house.With((VerifyOrganisation verify) => verify.Run(asked.OrganisationId)));
        await house.Confirm(asked.Id);
        await Try(house, door, officer, await house.Again(person), asked.OrganisationId);
        Assert.Equal(asked.OrganisationId, await house.With((CityDb db) => db.Set<Opportunity>().Select(o => o.OrganisationId).SingleAsync()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_advert_goes_public_only_when_who_sent_it_is_confirmed_too(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (firm, person) = await house.Signed("ventspils", "resident");
        var (officer, _) = await house.Signed("ventspils", "officer");
        var asked = await house.Asks(person, Firm);
        Firms.Held(await house.With((VerifyOrganisation verify) => verify.Run(asked.OrganisationId)));
        Assert.Contains("skills.advert-nobody-speaks", await Try(house, "paste api", officer, firm, asked.OrganisationId), StringComparison.Ordinal);
        Assert.False(await house.With((CityDb db) => db.Set<Opportunity>().AnyAsync()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Taking_the_verification_back_hides_all_at_once_and_giving_it_again_brings_back_what_is_open(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var firm = await house.Verified(Firm, "40000000083");
        var opening = (await house.Publish(Offered.Welders() with { OrganisationName = "Jūras Vējš" }))[0].Opportunity;
        Assert.Equal(firm.Id, opening.OrganisationId);
        var visitor = house.Browser();
        Assert.Contains("Welder", await visitor.GetStringAsync("/ventspils/jobs"), StringComparison.Ordinal);
        Firms.Held(await house.With((RefuseOrganisation refuse) => refuse.Run(firm.Id, "The register has closed it.")));
        await LookAgain(house);
        foreach (var page in new[] { "/ventspils/jobs", "/ventspils/whats-on" })
            Assert.DoesNotContain("Welder", await visitor.GetStringAsync(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Two shifts", await visitor.GetStringAsync($"/ventspils/openings/{opening.Id}"), StringComparison.Ordinal);
        Assert.Equal(0, await house.With((ReadFigures figures) => Open(figures)));
        Firms.Held(await house.With((VerifyOrganisation verify) => verify.Run(firm.Id)));
        await LookAgain(house);
        Assert.Contains("Welder", await visitor.GetStringAsync("/ventspils/jobs"), StringComparison.Ordinal);
        Assert.Equal(3, await house.With((ReadFigures figures) => Open(figures)));
    }

    [Fact]
    public async Task A_file_keeps_its_good_rows_and_names_the_row_of_the_firm()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var (_, person) = await house.Signed("ventspils");
        await house.Asks(person, Firm);
        var preview = Firms.Held(await house.With((LookAtImport look) => look.Run(OpeningsImport.Kind, Csv("Vējš Jūras SIA", "SIA Cita"), null)));
        Assert.Equal((1, 1), (preview.New, preview.Refused));
        Assert.Equal(("skills.expected.verified-firm", "Vējš Jūras SIA"), (preview.Faults[0].ExpectedKey, preview.Faults[0].Value));
    }

    /// <summary>As a second later.</summary>
    private static async Task LookAgain(House house) => house.App.Services.GetRequiredService<OpportunitiesInMemory>().Forget((await house.City("ventspils")).Id);

    private static async Task<int> Open(ReadFigures figures) => (await figures.Run()).Single(f => f.Kind.Code == "open-places").Value!.Value;

    private static async Task<string> Try(House house, string door, HttpClient officer, HttpClient firm, Guid organisation)
    {
        switch (door)
        {
            case "page":
                return await (await officer.Send("/ventspils/work/opportunities/new", [("kind", "Vacancy"), ("title", "Welder"), ("organisation", "Jūras Vējš, SIA"), ("place", "Ventspils"), ("openUntil", "2026-12-20"), ("few", "true")])).Content.ReadAsStringAsync();
            case "api":
                return await (await officer.PostAsync("/ventspils/api/v1/opportunities", JsonContent.Create(new { kind = "vacancy", title = new { en = "Welder" }, organisation = Firm, place = "Ventspils", openUntil = "2026-12-20", fewMeant = true }))).Content.ReadAsStringAsync();
            case "file api":
                return await (await officer.PostAsync("/ventspils/api/v1/opportunities/import", new ByteArrayContent(Csv(Firm)))).Content.ReadAsStringAsync();
            case "file":
                var file = Firms.Held(await house.With((KeepImportFile keep) => keep.Run(OpeningsImport.Kind, "", Csv(Firm), nameof(SourceKind.Vacancy))));
                await house.With((StartImport start) => start.Run(OpeningsImport.Kind, file.Id, wait: true));
                var preview = Firms.Held(await house.With((LookAtImport look) => look.Run(OpeningsImport.Kind, file)));
                return string.Join('\n', preview.Faults.Select(f => f.ExpectedKey == "skills.expected.verified-firm" ? "a firm that the office has verified" : f.ExpectedKey));
            case "act" or "act by id":
                try
                {
                    await house.Publish(Offered.Welders() with { OrganisationName = Firm, OrganisationId = door == "act" ? null : organisation });
                    return "";
                }
                catch (InvalidOperationException refused)
                {
                    return refused.Message;
                }
            default:
                return await Paste(house, officer, firm, organisation, json: door == "paste api");
        }
    }

    private static async Task<string> Paste(House house, HttpClient officer, HttpClient firm, Guid organisation, bool json)
    {
        if (!await house.With((CityDb db) => db.Set<Advert>().AnyAsync()))
        {
            var written = await (await firm.PostAsync($"/ventspils/api/v1/organisations/{organisation}/adverts", JsonContent.Create(new { language = "en", title = "Welder", text = "MIG welding.", place = "Ventspils", openUntil = "2026-12-20" }))).Content.ReadFromJsonAsync<AdvertAnswer>(Json);
            Assert.Equal(HttpStatusCode.OK, (await FirmTests.Post(firm, $"/ventspils/api/v1/adverts/{written!.Id}/send", "1", new { })).StatusCode);
        }
        var advert = await house.With((CityDb db) => db.Set<Advert>().AsNoTracking().SingleAsync());
        Assert.Equal(AdvertState.Sent, advert.State);
        var answer = json
            ? await FirmTests.Post(officer, $"/ventspils/api/v1/adverts/{advert.Id}/publish", $"{advert.Version}", new { })
            : await officer.Send($"/ventspils/work/adverts/{advert.Id}", [("version", $"{advert.Version}")], $"/ventspils/work/adverts/{advert.Id}?handler=Publish");
        return await answer.Content.ReadAsStringAsync();
    }

    internal static readonly System.Text.Json.JsonSerializerOptions Json = new(System.Text.Json.JsonSerializerOptions.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    private static byte[] Csv(params string[] firms) => Encoding.UTF8.GetBytes("title;organisation;place;datePosted;validThrough\n" + string.Concat(firms.Select((f, i) => $"Welder {i};\"{f.Replace("\"", "\"\"", StringComparison.Ordinal)}\";Ventspils;2026-11-20;2026-12-20\n")));
}
