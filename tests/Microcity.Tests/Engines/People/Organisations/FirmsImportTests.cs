using System.Text;
using AngleSharp.Html.Parser;
using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

/// <summary>M2 with firms and whom to call there, as an office keeps them in a table of its own.</summary>
public sealed class FirmsImportTests
{
    private const string Import = "/ventspils/work/import/firms";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task M2_400_rows_come_in_and_taken_back_they_leave_nothing_but_the_record_of_it(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        await Take(officer, "nosaukums;reģ. nr.;kontaktpersona;tālrunis\nSIA Vecā Osta;40000000001;Anna Liepa;+371 63600001\n");
        var before = await Here(house);
        var look = await Bring(officer, Messy());
        Assert.Equal((385, 0, 12, 3), await Heaps(officer, look));

        await officer.Send(look + "?handler=Mend", [("cell.3.number", "4000 0001 003")]);
        Assert.Equal((386, 0, 12, 2), await Heaps(officer, look));
        Assert.StartsWith("/ventspils/progress/", (await officer.Send(look + "?handler=Take", [])).Headers.Location!.ToString(), StringComparison.Ordinal);
        await house.Work();
        Assert.Equal((0, 0, 398, 2), await Heaps(officer, look));
        Assert.Equal(387, await house.With((CityDb db) => db.Set<Organisation>().CountAsync()));
        Assert.All(await house.With((CityDb db) => db.Set<Organisation>().Select(o => o.State).ToListAsync()), state => Assert.Equal(OrganisationState.Unverified, state));

        var again = await Bring(officer, Messy());
        Assert.Equal((0, 0, 397, 3), await Heaps(officer, again));
        Assert.Contains("There is nothing new in it.", await officer.GetStringAsync(again), StringComparison.Ordinal);

        await Undo(house, officer, look);
        Assert.Contains("Taken back: everything is as it was before.", await officer.GetStringAsync(look), StringComparison.Ordinal);
        Assert.Equal(before, await Here(house));
        Assert.Equal(0, await house.With((CityDb db) => db.Set<ImportRow>().Where(r => db.Set<ImportRun>().Any(i => i.Id == r.RunId && i.UndoneAt != null)).CountAsync()));
        Assert.Equal(0, await house.With((CityDb db) => db.Set<PersonAlias>().CountAsync(a => !db.Set<Person>().Any(p => p.Id == a.PersonId))));
        Assert.Single(await house.Facts(), f => f == "import-undone");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_firm_is_known_by_its_number_then_by_its_name_and_several_rows_name_several_people_of_it(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        await Take(officer, "name;register number;website\nSIA Jūras Vējš;40000000083;\nMola Maiznīca;;mola.example\n");
        var look = await Bring(officer, """"
            name;register number;website;contact person;email;phone
            Juras vejs, SIA;;jurasvejs.lv;Anna Liepa;anna@jurasvejs.lv;
            "SIA ""Jūras Vējš""";40000000083;;"Ozols, Jānis";;29000001
            SIA Mola Maiznīca;40000000177;;;;
            SIA Jaunais Cietoksnis;40000000200;;Anna Liepa;;29000002
            SIA Jaunais Cietoksnis;40000000200;;Anna Liepa;;29000003
            SIA Jaunais Cietoksnis;40000000200;cits.lv;Zane Kļava;;29000003
            SIA Jaunais Cietoksnis;;jaunais.lv;Zane Kļava;;29000003
            """"u8.ToArray());
        Assert.Equal((4, 1, 0, 2), await Heaps(officer, look));
        await officer.Send(look + "?handler=Take", []);
        Assert.Equal(
            [
                "Mola Maiznīca 40000000177 mola.example []", "SIA Jaunais Cietoksnis 40000000200 cits.lv [Anna Liepa  29000002|Zane Kļava  29000003]",
                "SIA Jūras Vējš 40000000083 jurasvejs.lv [Anna Liepa anna@jurasvejs.lv |Jānis Ozols  29000001]",
            ], await Here(house));
        var again = await Bring(officer, "name,email,contact person\nJūras Vējš,anna@jurasvejs.lv,Anna Kalniņa\n"u8.ToArray());
        Assert.Equal((0, 1, 0, 0), await Heaps(officer, again));
        await officer.Send(again + "?handler=Take", []);
        Assert.Contains(await Here(house), f => f.Contains("[Anna Kalniņa anna@jurasvejs.lv |Jānis", StringComparison.Ordinal));
        await Undo(house, officer, again);
        Assert.Contains(await Here(house), f => f.Contains("[Anna Liepa anna@jurasvejs.lv |Jānis", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Two_files_at_once_make_one_firm_of_a_name_without_a_number(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (one, other) = ((await house.Signed("ventspils", "officer")).Browser, (await house.Signed("ventspils", "officer")).Browser);
        var rows = string.Join('\n', Enumerable.Range(0, 40).Select(i => $"SIA Mols{(char)('a' + i / 20)}{(char)('a' + i % 20)}"));
        var (first, second) = (await Bring(one, Encoding.UTF8.GetBytes("name\n" + rows)), await Bring(other, Encoding.UTF8.GetBytes("nosaukums\n" + rows)));
        await Task.WhenAll(one.Send(first + "?handler=Take", []), other.Send(second + "?handler=Take", []));
        Assert.Equal(40, await house.With((CityDb db) => db.Set<Organisation>().CountAsync()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_somebody_touched_since_stays_and_says_so(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        var look = await Take(officer, "name;contact person;website\nSIA Viens;Anna Liepa;viens.lv\nSIA Divi;Jānis Ozols;divi.lv\nSIA Trīs;Zane Kļava;tris.lv\nSIA Trīs;Ieva Egle;tris.lv\n");
        var (resident, person) = await house.Signed("ventspils", "resident");
        await house.With(async (CityDb db) =>
        {
            (await db.Set<Organisation>().SingleAsync(o => o.Name == "SIA Viens")).Website = "viens.example";
            var ieva = await db.Set<Person>().SingleAsync(p => p.GivenName == "Ieva");
            db.Add(new RoleGrant { PersonId = ieva.Id, Role = "resident", From = new DateOnly(2026, 11, 24) });
            return await db.SaveChangesAsync();
        });
        await Undo(house, officer, look);
        Assert.Contains("3 rows stay, because somebody has changed them since.", await officer.GetStringAsync(look), StringComparison.Ordinal);
        Assert.Equal(["SIA Trīs  tris.lv [Ieva Egle  ]", "SIA Viens  viens.example []"], await Here(house));
    }

    [Theory, InlineData("en"), InlineData("lv")]
    public async Task The_table_to_fill_in_can_be_brought_as_it_is(string language)
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        officer.DefaultRequestHeaders.AcceptLanguage.Clear();
        officer.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        Assert.Equal((1, 0, 0, 0), await Heaps(officer, await Bring(officer, await officer.GetByteArrayAsync(Import + "?handler=Template"))));
    }

    /// <summary>Rows 3, 200 and 300 are bad; the last twelve repeat the first good ones.</summary>
    private static byte[] Messy()
    {
        var rows = Enumerable.Range(2, 388).Select(i =>
            $"SIA “Ķekavas Diegs {i}”;{(i == 3 ? "4000" : $"4000-0001-{i:000}")};www.diegs{i}.lv;{(i == 300 ? "Šņore" : $"Žanete Šņore {i}")};grāmatvede;{(i == 200 ? "zvanīt vakarā" : $"zanete{i}@diegs.lv")};+371 6360{i:0000}").ToList();
        rows.AddRange([.. rows.Skip(4).Take(12)]);
        var text = "Uzņēmums;Reģ. nr.;Mājaslapa;Kontaktpersona;Amats;E-pasts;Tālrunis\r\n" + string.Join("\r\n", rows) + "\r\n";
        return CodePagesEncodingProvider.Instance.GetEncoding(1257)!.GetBytes(text);
    }

    private static async Task Undo(House house, HttpClient officer, string look)
    {
        var file = Guid.Parse(look.Split('/')[^1]);
        var run = await house.With((CityDb db) => db.Set<ImportRun>().Where(r => r.FileId == file && r.New + r.Changed > 0).Select(r => r.Id).SingleAsync());
        Assert.Equal(look, (await officer.Send(look + "?handler=Undo", [("run", $"{run}")])).Headers.Location!.ToString());
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
            { new StringContent(Forms.Token(html)), "__RequestVerificationToken" }, { new StringContent(RandomId.New().ToString()), "once" }, { new ByteArrayContent(file), "file", "firms.csv" },
        };
        return (await officer.PostAsync(Import, content)).Headers.Location!.ToString();
    }

    private static async Task<(int, int, int, int)> Heaps(HttpClient officer, string look)
    {
        var figures = new HtmlParser().ParseDocument(await officer.GetStringAsync(look)).QuerySelectorAll(".figures strong").Select(f => int.Parse(f.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return (figures[0], figures[1], figures[2], figures[3]);
    }

    private static Task<List<string>> Here(House house) => house.With(async (CityDb db) =>
    {
        var people = (await db.Set<Representative>().Join(db.Set<Person>(), r => r.PersonId, p => p.Id, (r, p) => new { r.OrganisationId, p.GivenName, p.FamilyName, p.Email, p.Phone }).ToListAsync())
            .ToLookup(p => p.OrganisationId, p => $"{p.GivenName} {p.FamilyName} {p.Email} {p.Phone}");
        return (await db.Set<Organisation>().AsNoTracking().ToListAsync()).Select(o => $"{o.Name} {o.RegisterNumber} {o.Website} [{string.Join('|', people[o.Id].Order(StringComparer.Ordinal))}]").Order(StringComparer.Ordinal).ToList();
    });
}
