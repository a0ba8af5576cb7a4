using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>M2 with a file as offices keep them: 400 rows, Windows-1257, three bad ones, twelve twice; mended, taken, taken back.</summary>
public sealed class ImportMomentTests
{
    private const string Import = "/ventspils/work/import/openings";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task M2_400_rows_come_in_and_taken_back_they_leave_nothing_but_the_record_of_it(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        await house.Publish(Offered.Welders());
        var before = await Openings(house);
        var look = await Bring(officer, Messy());
        Assert.Equal((385, 0, 12, 3), await Heaps(officer, look));

        // One cell is mended in place, the two others stay out.
        Assert.Equal(look, (await officer.Send(look + "?handler=Mend", [("cell.3.posted", "20.11.2026")])).Headers.Location!.ToString());
        Assert.Equal((386, 0, 12, 2), await Heaps(officer, look));
        var taken = await officer.Send(look + "?handler=Take", []);
        Assert.StartsWith("/ventspils/progress/", taken.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("The rows are being taken over.", await officer.GetStringAsync(look), StringComparison.Ordinal);
        await house.Work();
        Assert.Equal((0, 0, 398, 2), await Heaps(officer, look));
        Assert.Equal(387, await house.With((CityDb db) => db.Set<Opportunity>().CountAsync()));

        var again = await Bring(officer, Messy());
        Assert.Equal((0, 0, 397, 3), await Heaps(officer, again));
        Assert.Contains("There is nothing new in it.", await officer.GetStringAsync(again), StringComparison.Ordinal);

        var run = await house.With((CityDb db) => db.Set<ImportRun>().Where(r => r.New > 0).Select(r => r.Id).SingleAsync());
        Assert.Equal(look, (await officer.Send(look + "?handler=Undo", [("run", $"{run}")])).Headers.Location!.ToString());
        Assert.Contains("Taken back: everything is as it was before.", await officer.GetStringAsync(look), StringComparison.Ordinal);
        Assert.Equal(before, await Openings(house));
        Assert.Equal(0, await house.With((CityDb db) => db.Set<ImportRow>().CountAsync()));
        Assert.Single(await house.Facts(), f => f == "import-undone");
        Assert.Equal(HttpStatusCode.Conflict, (await officer.Send(look + "?handler=Undo", [("run", $"{run}")])).StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_a_file_changed_is_as_before_and_what_somebody_touched_since_stays(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        const string First = "ref;title;organisation;place;posted;places;skills\na1;Welder;SIA Osta;Ventspils;2026-11-20;2;MIG welding\na2;Cook;SIA Galds;Ventspils;2026-11-20;1;\n";
        await Take(officer, First);
        var before = await Openings(house);
        var look = await Take(officer, First.Replace("Welder", "Master welder", StringComparison.Ordinal).Replace(";1;", ";3;", StringComparison.Ordinal) + "a3;Baker;SIA Galds;Ventspils;2026-11-20;1;\na4;Driver;SIA Galds;Ventspils;2026-11-20;1;\n");
        await house.With(async (CityDb db) =>
        {
            (await db.Set<Opportunity>().SingleAsync(o => o.SourceRef == "a4")).HardToFill = true;
            return await db.SaveChangesAsync();
        });
        var run = await house.With((CityDb db) => db.Set<ImportRun>().OrderByDescending(r => r.Id).Select(r => r.Id).FirstAsync());
        await officer.Send(look + "?handler=Undo", [("run", $"{run}")]);
        Assert.Contains("1 row stays, because somebody has changed it since.", await officer.GetStringAsync(look), StringComparison.Ordinal);
        Assert.Equal(before, (await Openings(house)).Where(o => !o.StartsWith("a4", StringComparison.Ordinal)));
        Assert.Contains(await Openings(house), o => o.StartsWith("a4", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Columns_are_chosen_where_no_name_is_known_and_a_workbook_reads_as_a_table_does(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        var look = await Bring(officer, Encoding.UTF8.GetBytes("what;who;where to;when\nWelder;SIA Osta;Ventspils;2026-11-20\n"));
        Assert.Contains("No column name is known.", await officer.GetStringAsync(look), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.Send(look + "?handler=Columns", [("column", "title"), ("column", "title"), ("column", ""), ("column", "")])).StatusCode);
        await officer.Send(look + "?handler=Columns", [("column", "title"), ("column", "organisation"), ("column", "place"), ("column", "posted")]);
        Assert.Equal((1, 0, 0, 0), await Heaps(officer, look));

        using var book = new MemoryStream();
        await MiniExcelLibs.MiniExcel.SaveAsAsync(book, new[] { new { nosaukums = "Metinātājs", uzņēmums = "SIA Osta", vieta = "Ventspils", datums = new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Unspecified), vietas = 2 } });
        Assert.Equal((1, 0, 0, 0), await Heaps(officer, await Bring(officer, book.ToArray())));
    }

    [Fact]
    public async Task Another_kind_of_right_sees_no_kind_of_file_and_unknown_kinds_are_unknown()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var (decider, _) = await house.Signed("ventspils", "decision-maker");
        Assert.Equal(HttpStatusCode.Forbidden, (await decider.GetAsync(Import)).StatusCode);
        var (officer, _) = await house.Signed("ventspils", "officer");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/ventspils/work/import/everything")).StatusCode);
    }

    /// <summary>Rows 3, 200 and 300 are bad; the last twelve repeat the first good ones.</summary>
    private static byte[] Messy()
    {
        var rows = Enumerable.Range(2, 388).Select(i => $"{(i == 200 ? "" : $"Šuvējs Nr. {i}")};SIA “Ķekavas Diegs”;Ventspils;{(i == 3 ? "vakar" : "20.11.2026")};{(i == 300 ? "daudz" : "1")};šūt").ToList();
        rows.AddRange([.. rows.Skip(4).Take(12)]);
        var text = "Amats;Darba devējs;Vieta;Publicēts;Vietu skaits;Nepieciešamās prasmes\r\n" + string.Join("\r\n", rows) + "\r\n";
        return CodePagesEncodingProvider.Instance.GetEncoding(1257)!.GetBytes(text);
    }

    private static async Task<string> Take(HttpClient officer, string file)
    {
        var look = await Bring(officer, Encoding.UTF8.GetBytes(file));
        await officer.Send(look + "?handler=Take", []);
        return look;
    }

    private static async Task<string> Bring(HttpClient officer, byte[] file)
    {
        var html = await officer.GetStringAsync(Import);
        using var content = new MultipartFormDataContent
        {
            { new StringContent(Forms.Token(html)), "__RequestVerificationToken" }, { new StringContent(RandomId.New().ToString()), "once" }, { new StringContent("Vacancy"), "choice" },
            { new ByteArrayContent(file), "file", "openings.csv" },
        };
        return (await officer.PostAsync(Import, content)).Headers.Location!.ToString();
    }

    private static async Task<(int, int, int, int)> Heaps(HttpClient officer, string look)
    {
        var figures = new HtmlParser().ParseDocument(await officer.GetStringAsync(look)).QuerySelectorAll(".figures strong").Select(f => int.Parse(f.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return (figures[0], figures[1], figures[2], figures[3]);
    }

    private static Task<List<string>> Openings(House house) => house.With(async (CityDb db) =>
    {
        var asked = (await db.Set<Requirement>().AsNoTracking().ToListAsync()).ToLookup(r => r.OpportunityId, r => $"{r.ConceptUri} {r.Phrase} {r.Need}");
        return (await db.Set<Opportunity>().AsNoTracking().OrderBy(o => o.SourceRef).ToListAsync())
            .ConvertAll(o => $"{o.SourceRef} {o.Title.Values.First()} {o.Places} {o.State} {Convert.ToHexString(o.ContentHash)} {string.Join('|', asked[o.Id].Order(StringComparer.Ordinal))}");
    });
}
