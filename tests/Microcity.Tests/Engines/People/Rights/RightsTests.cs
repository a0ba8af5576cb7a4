using System.IO.Compression;
using System.Net;
using System.Text;
using Microcity.Evidence;
using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>What the law gives a person: a copy of everything, and being erased from everything.</summary>
public sealed class RightsTests
{
    private const string Page = "/ventspils/account/data";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task T47_The_copy_holds_every_word_of_its_person_and_none_of_others(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var ((browser, mine), (_, other)) = (await house.Signed("ventspils", "resident"), await house.Signed("ventspils", "resident"));
        var put = await Canary.Fill(house, mine, "CANARYONE");
        await Canary.Fill(house, other, "CANARYTWO");
        Assert.True(put.Count > 40);

        var asked = await browser.Send(Page + "?handler=Copy", []);
        Assert.StartsWith("/ventspils/progress/", asked.Headers.Location!.ToString(), StringComparison.Ordinal);
        await house.Work();
        var id = await house.With((CityDb db) => db.Set<DataCopy>().Where(c => c.Until > new DateTime(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc)).Select(c => c.Id).SingleAsync());
        Assert.Contains($"/account/data/{id}", await browser.GetStringAsync(Page), StringComparison.Ordinal);

        using var zip = new ZipArchive(await browser.GetStreamAsync($"{Page}/{id}"));
        var (json, html) = (await Entry(zip, "data.json"), await Entry(zip, "data.html"));
        Assert.Empty(put.Where(p => p.Column.Says.Export && !json.Contains(p.Value, StringComparison.Ordinal)).Select(p => p.Value));
        Assert.Empty(put.Where(p => p.Column.Says.Export && !html.Contains(p.Value, StringComparison.Ordinal)).Select(p => p.Value));
        Assert.Empty(put.Where(p => !p.Column.Says.Export && (json + html).Contains(p.Value, StringComparison.Ordinal)).Select(p => p.Value));
        Assert.DoesNotContain("CANARYTWO", json + html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("data-exported", await house.Facts());

        Assert.Equal(HttpStatusCode.NotFound, (await (await house.Signed("ventspils", "resident")).Browser.GetAsync($"{Page}/{id}")).StatusCode);
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddDays(7).AddMinutes(1));
        await house.With((RunRetention retention) => retention.Run());
        Assert.False(await house.With((CityDb db) => db.Set<DataCopy>().AnyAsync(c => c.Id == id)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T48_Erased_now_leaves_no_word_in_rows_and_files_and_the_record_still_holds(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var ((browser, mine), (_, other)) = (await house.Signed("ventspils", "resident"), await house.Signed("ventspils", "resident"));
        await Canary.Fill(house, mine, "CANARYONE");
        var kept = await Canary.Fill(house, other, "CANARYTWO");
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Send(Page + "?handler=Erase", [("now", "true")])).StatusCode);
        await Erase(house);
        await Erase(house);

        var rows = string.Join('\n', await Rows.All(house, "ventspils"));
        Assert.DoesNotContain("CANARYONE", rows, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(kept.Where(p => !rows.Contains(p.Value, StringComparison.Ordinal)).Select(p => p.Value));
        if (engine == Engine.Sqlite)
            Assert.All(Directory.EnumerateFiles(house.Folder, "ventspils.db*", SearchOption.AllDirectories), file => Assert.DoesNotContain("CANARYONE", Bytes(file), StringComparison.OrdinalIgnoreCase));
        Assert.Equal("/ventspils/sign-in", (await browser.GetAsync(Page)).Headers.Location!.ToString().Split('?')[0]);
        Assert.Single(await house.Facts(), f => f == "person-erased");
        Assert.True((await house.With((VerifyLedger verify) => verify.Run())).Whole);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T48_An_erasure_waits_72_hours_can_be_undone_and_is_held_on_a_ground_until_its_day(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (browser, mine) = await house.Signed("ventspils", "resident");
        await browser.Send(Page + "?handler=Erase", []);
        Assert.Contains("We erase on Friday 27 November at 11:00.", await browser.GetStringAsync(Page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Send(Page + "?handler=Undo", [])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Send(Page + "?handler=Undo", [])).StatusCode);
        await browser.Send(Page + "?handler=Erase", []);

        house.Clock.TurnTo(house.Clock.GetUtcNow().AddHours(72).AddMinutes(-1));
        var (officer, _) = await house.Signed("ventspils", "officer");
        Assert.Contains("Made Up will be erased. Must anything be kept?", await officer.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
        var hold = $"/ventspils/work/people/{mine}/hold";
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.Send(hold + "?handler=Place", [("Ground", "Payment"), ("Until", "2026-11-27")])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send(hold + "?handler=Place", [("Ground", "Payment"), ("Until", "2026-12-24")])).StatusCode);
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddHours(1));
        await Erase(house);
        Assert.True(await house.With((CityDb db) => db.Set<Person>().AnyAsync(p => p.Id == mine)));
        house.Clock.TurnTo(new(2026, 12, 23, 22, 1, 0, TimeSpan.Zero));
        await Erase(house);
        Assert.False(await house.With((CityDb db) => db.Set<Person>().AnyAsync(p => p.Id == mine)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T49_An_older_backup_brings_nobody_back_and_no_role(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var ((_, mine), (_, officer)) = (await house.Signed("ventspils", "resident"), await house.Signed("ventspils", "officer"));
        var grant = await house.With((CityDb db) => db.Set<RoleGrant>().AsNoTracking().SingleAsync(g => g.PersonId == officer));
        Assert.True((await house.With((EndRole end) => end.Run(grant.Id, 1))).Done);
        await house.With((ErasePerson erase) => erase.Run(mine));

        await house.With(async (CityDb db) =>
        {
            db.Add(new Person { Id = mine, GivenName = "CANARYONE", FamilyName = "Back", Language = "lv" });
            db.Add(new Account { PersonId = mine, Email = "canaryone@example.lv" });
            (await db.Set<RoleGrant>().SingleAsync(g => g.Id == grant.Id)).Until = null;
            return await db.SaveChangesAsync();
        });
        Assert.Equal(2, await house.With((ReplayAfterRestore replay) => replay.Run()));
        Assert.DoesNotContain("CANARYONE", string.Join('\n', await Rows.All(house, "ventspils")), StringComparison.OrdinalIgnoreCase);
        Assert.NotNull((await house.With((CityDb db) => db.Set<RoleGrant>().AsNoTracking().SingleAsync(g => g.Id == grant.Id))).Until);
        Assert.False(await house.With((CityDb db) => db.Set<Session>().AnyAsync()));
        Assert.Equal(0, await house.With((ReplayAfterRestore replay) => replay.Run()));
    }

    [Fact]
    public async Task T49_A_backup_put_back_by_the_operator_keeps_the_erased_erased()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var ((_, mine), (_, other)) = (await house.Signed("ventspils", "resident"), await house.Signed("ventspils", "resident"));
        await Canary.Fill(house, mine, "CANARYONE");
        var kept = await Canary.Fill(house, other, "CANARYTWO");
        var file = Path.Combine(house.Folder, "older.backup");
        Task<int> Say(params string[] verb) => CommandLine.Run(House.Modules, [.. verb, "--data", house.Folder]);
        Assert.Equal(0, await Say("backup", "ventspils", file));
        Assert.Equal(1, await Say("backup", "ventspils", file));
        await house.With((ErasePerson erase) => erase.Run(mine));
        Assert.Equal(1, await Say("restore", "ventspils", file));
        Assert.Equal(1, await Say("restore", "liepaja", file, "--stopped"));
        Assert.Equal(0, await Say("restore", "ventspils", file, "--stopped"));
        var rows = string.Join('\n', await Rows.All(house, "ventspils"));
        Assert.DoesNotContain("CANARYONE", rows, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(kept.Where(p => p.Column.Row != typeof(Session) && p.Column.Row != typeof(OneTimeLink) && !rows.Contains(p.Value, StringComparison.Ordinal)).Select(p => p.Value));
        Assert.Contains("city-restored", await house.Facts());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_last_administrator_stays_and_a_fourth_copy_waits_for_tomorrow(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (browser, _) = await house.Signed("ventspils", "administrator");
        Assert.Equal(HttpStatusCode.Conflict, (await browser.Send(Page + "?handler=Erase", [])).StatusCode);
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.Redirect, (await browser.Send(Page + "?handler=Copy", [])).StatusCode);
        var fourth = await browser.Send(Page + "?handler=Copy", []);
        Assert.Equal(HttpStatusCode.TooManyRequests, fourth.StatusCode);
        Assert.Contains("We make 3 copies a day at most.", await fourth.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T45_Every_table_about_persons_has_a_way_to_its_person()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        Assert.Empty(await house.With((PersonalRows rows) => Task.FromResult(rows.Unreachable())));
    }

    private static Task<bool> Erase(House house) => house.With(async (RunErasures erasures) =>
    {
        await erasures.Run();
        return true;
    });

    private static async Task<string> Entry(ZipArchive zip, string name) => await new StreamReader(await zip.GetEntry(name)!.OpenAsync()).ReadToEndAsync();

    private static string Bytes(string file)
    {
        using var read = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return new StreamReader(read, Encoding.Latin1).ReadToEnd();
    }
}
