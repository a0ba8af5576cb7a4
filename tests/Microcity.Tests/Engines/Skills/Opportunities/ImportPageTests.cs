using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>M2: the spreadsheet comes in by the page.</summary>
public sealed class ImportPageTests
{
    private const string Import = "/ventspils/work/import/openings";

    private const string TwoGoodThreeBad = """
        atsauce;amats;darba devējs;vieta;publicēts;vietas
        a1;Metinātājs;SIA Osta;Ventspils;20.11.2026;2
        a2;Pavārs;SIA Galds;Ventspils;vakar;1
        a3;;SIA Galds;Ventspils;20.11.2026;1
        a4;Šuvējs;SIA Diegs;Ventspils;20.11.2026;daudz
        a5;Ceptuves vadītājs;SIA Galds;Ventspils;20.11.2026;

        """;

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task M2_A_file_with_three_bad_rows_is_looked_at_taken_and_nothing_new_the_second_time(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        var baltic = CodePagesEncodingProvider.Instance.GetEncoding(1257)!.GetBytes(TwoGoodThreeBad);
        var look = (await Bring(officer, baltic)).Headers.Location!.ToString();
        Assert.Equal(0, await house.With((CityDb db) => db.Set<Opportunity>().CountAsync()));
        Assert.Equal((2, 0, 0, 3), await Heaps(officer, look));
        var page = await officer.GetStringAsync(look);
        Assert.Contains("daudz", page, StringComparison.Ordinal);
        Assert.Contains("Take over 2 good rows alone", page, StringComparison.Ordinal);
        Assert.Contains(look.Split('/')[^1], await officer.GetStringAsync(Import), StringComparison.Ordinal);

        var faults = (await officer.GetStringAsync(look + "?handler=Faults")).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, faults.Length);
        Assert.Equal("3,\"publicēts\",\"vakar\",\"a day like 2026-11-24 or 24.11.2026\"", faults[1]);

        Assert.Equal(look, (await officer.Send(look + "?handler=Take", [])).Headers.Location!.ToString());
        Assert.Equal((0, 0, 2, 3), await Heaps(officer, look));
        Assert.Contains("Taken over: new 2, changed 0.", await officer.GetStringAsync(look), StringComparison.Ordinal);
        Assert.Contains("new 2, changed 0, same 0, not readable 3", await officer.GetStringAsync(Import), StringComparison.Ordinal);

        var again = (await Bring(officer, baltic)).Headers.Location!.ToString();
        Assert.Contains("There is nothing new in it.", await officer.GetStringAsync(again), StringComparison.Ordinal);
        Assert.Equal(2, await house.With((CityDb db) => db.Set<Opportunity>().CountAsync()));
        Assert.Single(await house.Facts(), f => f == "import-applied");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_file_that_is_none_is_refused_and_pasted_words_stay(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        var refused = await officer.Send(Import, [("pasted", "{\"@type\":\"Recipe\"}"), ("choice", "Course")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = new HtmlParser().ParseDocument(await refused.Content.ReadAsStringAsync());
        Assert.Contains("No job adverts were found in the file.", page.QuerySelector(".notice-refused h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Recipe", page.QuerySelector("#pasted")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Course", page.QuerySelector("#choice option[selected]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.Send(Import, [])).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Bring(officer, [(byte)'P', (byte)'K', 3, 4])).StatusCode);
        Assert.Equal(0, await house.With((CityDb db) => db.Set<ImportFile>().CountAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{Import}/{RandomId.New()}")).StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_large_file_comes_in_and_a_day_later_it_is_forgotten(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        var large = Encoding.UTF8.GetBytes("title;organisation;place;posted;text\n" + string.Concat(Enumerable.Range(0, 300).Select(i => $"Welder {i};SIA Osta;Ventspils;2026-11-20;{new string('a', 9_000)}\n")));
        var look = (await Bring(officer, large)).Headers.Location!.ToString();
        Assert.Equal((300, 0, 0, 0), await Heaps(officer, look));
        await house.With((RunRetention night) => night.Run());
        Assert.Equal(1, await house.With((CityDb db) => db.Set<ImportFile>().CountAsync()));
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddHours(25));
        var (later, _) = await house.Signed("ventspils", "officer");
        Assert.Equal(HttpStatusCode.NotFound, (await later.GetAsync(look)).StatusCode);
        await house.With((RunRetention night) => night.Run());
        Assert.Equal(0, await house.With((CityDb db) => db.Set<ImportFile>().CountAsync()));
    }

    [Theory, InlineData("en"), InlineData("lv")]
    public async Task The_table_to_fill_in_can_be_brought_as_it_is(string language)
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        officer.DefaultRequestHeaders.AcceptLanguage.Clear();
        officer.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var look = (await Bring(officer, await officer.GetByteArrayAsync(Import + "?handler=Template"))).Headers.Location!.ToString();
        Assert.Equal((1, 0, 0, 0), await Heaps(officer, look));
        await officer.Send(look + "?handler=Take", []);
        var asked = await house.With((CityDb db) => db.Set<Requirement>().ToListAsync());
        Assert.Equal(3, asked.Count);
        Assert.All(asked, r => Assert.NotNull(r.ConceptUri));
    }

    private static async Task<(int, int, int, int)> Heaps(HttpClient officer, string look)
    {
        var figures = new HtmlParser().ParseDocument(await officer.GetStringAsync(look)).QuerySelectorAll(".figures strong").Select(f => int.Parse(f.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return (figures[0], figures[1], figures[2], figures[3]);
    }

    private static async Task<HttpResponseMessage> Bring(HttpClient officer, byte[] file)
    {
        var html = await officer.GetStringAsync(Import);
        using var content = new MultipartFormDataContent
        {
            { new StringContent(Forms.Token(html)), "__RequestVerificationToken" }, { new StringContent(RandomId.New().ToString()), "once" }, { new StringContent("Vacancy"), "choice" },
            { new ByteArrayContent(file), "file", "openings.csv" },
        };
        return await officer.PostAsync(Import, content);
    }
}
