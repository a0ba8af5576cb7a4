using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class TaxonomyPageTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task An_officer_imports_looks_changes_and_goes_back(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "skills-officer");
        Assert.Contains("import-taxonomy", await officer.GetStringAsync("/ventspils/work/taxonomy"), StringComparison.Ordinal);

        var report = await Imported(house, officer);
        var page = await officer.GetStringAsync(report);
        Assert.Contains("What changes with ESCO 9.9.1", page, StringComparison.Ordinal);

        Assert.Equal("/ventspils/work/taxonomy?done=used", (await officer.Send(report, [])).Headers.Location!.ToString());
        page = await officer.GetStringAsync("/ventspils/work/taxonomy");
        Assert.DoesNotContain("import-taxonomy FOLDER", page, StringComparison.Ordinal);
        Assert.Contains("List in use: ESCO 9.9.1", page, StringComparison.Ordinal);
        Assert.Contains("until Thursday 24 December", page, StringComparison.Ordinal);

        var undone = await officer.Send("/ventspils/work/taxonomy", [], "/ventspils/work/taxonomy?handler=Undo");
        Assert.Equal("/ventspils/work/taxonomy?done=undone", undone.Headers.Location!.ToString());
        Assert.Contains("List in use: Starter list", await officer.GetStringAsync("/ventspils/work/taxonomy"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_refused_upload_says_what_is_missing_and_stores_nothing(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Upload(officer, "Import", "files")).StatusCode);
        var progress = (await Upload(officer, "Import", "files", new SmallEsco().Sources[0])).Headers.Location!.ToString();
        await house.Work();
        var refused = await officer.GetStringAsync(progress);
        Assert.Contains("Files are missing: occupationSkillRelations, broaderRelationsOccPillar, broaderRelationsSkillPillar.", refused, StringComparison.Ordinal);
        Assert.Contains("href=\"/ventspils/work/taxonomy\">Start it again", refused, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(house.Folder, "files", "ventspils", "long-jobs")));
        await using var db = house.App.Services.GetRequiredService<CityConnections>().OpenInstallation();
        Assert.False(await db.Set<TaxonomyVersion>().AnyAsync());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Item5_An_officer_names_a_skill_on_the_spot(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        var report = await Imported(house, officer);
        await officer.Send(report, []);
        Assert.Contains("Everything people see here has a name", await officer.GetStringAsync("/ventspils/work/taxonomy/names"), StringComparison.Ordinal);

        await using (var inside = await house.Inside("ventspils"))
        {
            var db = inside.ServiceProvider.GetRequiredService<CityDb>();
            var passport = new Passport { PersonId = RandomId.New() };
            db.Add(passport);
            await db.SaveChangesAsync();
            db.Add(new HeldSkill { PassportId = passport.Id, ConceptUri = SmallEsco.Home + "skill/a" });
            await db.SaveChangesAsync();
        }
        var page = await officer.GetStringAsync("/ventspils/work/taxonomy/names");
        Assert.Equal("weld metal", new HtmlParser().ParseDocument(page).QuerySelector(".rows .row-title[lang=en]")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send("/ventspils/work/taxonomy/names", [("uri", SmallEsco.Home + "skill/a"), ("name", "metināt metālu")])).StatusCode);
        Assert.Contains("Everything people see here has a name", await officer.GetStringAsync("/ventspils/work/taxonomy/names"), StringComparison.Ordinal);

        var found = await officer.GetFromJsonAsync<JsonElement>("/ventspils/api/v1/concepts?q=metinat&lang=lv&kind=skill");
        Assert.Equal("metināt metālu", found[0].GetProperty("label").GetProperty("text").GetString());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_officer_adds_a_skill_of_the_citys_own(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        (string, string)[] fields = [("labelLv", "tīklu lāpīšana"), ("labelEn", "mending nets"), ("link", "close"), ("to", "Knit and crochet")];
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send("/ventspils/work/taxonomy/own", fields, "/ventspils/work/taxonomy/own?handler=Add")).StatusCode);
        Assert.Contains("nearly the same as", await officer.GetStringAsync("/ventspils/work/taxonomy/own"), StringComparison.Ordinal);
        var again = await officer.Send("/ventspils/work/taxonomy/own", fields, "/ventspils/work/taxonomy/own?handler=Add");
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("tīklu lāpīšana", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Concepts_are_found_and_shown_to_everybody(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var anyone = house.Browser();
        var found = await anyone.GetFromJsonAsync<JsonElement>("/ventspils/api/v1/concepts?q=flizet&lang=lv&kind=occupation");
        Assert.Equal("flīzētājs", found[0].GetProperty("label").GetProperty("text").GetString());
        Assert.Equal("lv", found[0].GetProperty("label").GetProperty("language").GetString());
        var uri = found[0].GetProperty("uri").GetString()!;
        var sheet = await anyone.GetFromJsonAsync<JsonElement>($"/ventspils/api/v1/concepts/{uri[^36..]}?lang=lv");
        Assert.NotEqual(0, sheet.GetProperty("essential").GetArrayLength());
        Assert.Equal("occupation", sheet.GetProperty("concept").GetProperty("kind").GetString());
        Assert.Empty((await anyone.GetFromJsonAsync<JsonElement>("/ventspils/api/v1/concepts")).EnumerateArray());
        Assert.Equal(HttpStatusCode.BadRequest, (await anyone.GetAsync("/ventspils/api/v1/concepts?q=a&kind=x")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync($"/ventspils/api/v1/concepts/{Guid.Empty}")).StatusCode);
    }

    /// <summary>Uploads the official zips, lets the long work end and follows to its result.</summary>
    private static async Task<string> Imported(House house, HttpClient officer)
    {
        var progress = (await Upload(officer, "Import", "files", [.. new SmallEsco().Sources])).Headers.Location!.ToString();
        await house.Work();
        var done = await officer.GetFromJsonAsync<JsonElement>(progress.Replace("/progress/", "/api/v1/long-jobs/", StringComparison.Ordinal));
        Assert.Equal("done", done.GetProperty("state").GetString());
        return done.GetProperty("result").GetString()!;
    }

    private static async Task<HttpResponseMessage> Upload(HttpClient browser, string handler, string field, params EscoSource[] files)
    {
        var html = await browser.GetStringAsync("/ventspils/work/taxonomy");
        using var content = new MultipartFormDataContent { { new StringContent(Forms.Token(html)), "__RequestVerificationToken" }, { new StringContent(RandomId.New().ToString()), "once" } };
        foreach (var file in files)
            content.Add(new StreamContent(file.Open()), field, file.Name);
        return await browser.PostAsync("/ventspils/work/taxonomy?handler=" + handler, content);
    }
}
