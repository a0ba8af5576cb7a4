using System.Net;
using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

/// <summary>Who never comes back is written to twice and then erased, and what goes is said a day ahead.</summary>
public sealed class SilenceTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, InlineData(0, 0, 669, SilenceStep.None), InlineData(0, 0, 670, SilenceStep.FirstMail), InlineData(1, 670, 699, SilenceStep.None), InlineData(1, 670, 700, SilenceStep.SecondMail),
     InlineData(1, 690, 700, SilenceStep.None), InlineData(2, 700, 730, SilenceStep.None), InlineData(2, 700, 731, SilenceStep.Erase), InlineData(2, 800, 810, SilenceStep.None)]
    public void T46_Mails_at_22_and_23_months_and_the_end_at_24(int mails, int lastDay, int day, SilenceStep step)
    {
        var seen = new DateTime(2024, 1, 1, 9, 0, 0, DateTimeKind.Utc);
        Assert.Equal(step, SilenceRules.Next(seen, [.. Enumerable.Range(0, mails).Select(i => seen.AddDays(lastDay - i))], seen.AddDays(day)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T46_A_silent_account_is_told_twice_then_ends_after_72_hours_and_who_works_here_is_not_silent(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var ((_, silent), (_, officer)) = (await house.Signed("ventspils", "resident"), await house.Signed("ventspils", "officer"));
        var start = house.Clock.GetUtcNow();
        async Task<(int, int)> After(int months, int days = 0)
        {
            house.Clock.TurnTo(start.AddMonths(months).AddDays(days));
            return await house.With((EndSilentAccounts end) => end.Run());
        }
        Assert.Equal((0, 0), await After(22, -1));
        Assert.Equal((1, 0), await After(22));
        Assert.Equal((0, 0), await After(22, 1));
        Assert.Equal((1, 0), await After(23));
        Assert.Equal((0, 0), await After(24, -1));
        Assert.Equal((0, 1), await After(24));
        Assert.Equal((0, 0), await After(24, 1));
        Assert.Equal(3, await house.With((CityDb db) => db.Set<MailOut>().CountAsync(m => m.Recipient == $"{silent:N}@example.lv")));
        await After(24, 4);
        await house.With(async (RunErasures erasures) =>
        {
            await erasures.Run();
            return true;
        });
        Assert.Equal([officer], await house.With((CityDb db) => db.Set<Account>().Select(a => a.PersonId).ToListAsync()));
        Assert.False(await house.With((CityDb db) => db.Set<Person>().AnyAsync(p => p.Id == silent)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T46_An_address_that_nobody_confirmed_goes_after_a_week_and_is_announced_a_day_before(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        Assert.Equal(HttpStatusCode.OK, (await house.Browser().Send("/ventspils/sign-up", [("givenName", "Anna"), ("familyName", "Liepa"), ("email", "anna@example.lv"), ("password", "zaļš kaķis lec")])).StatusCode);
        Assert.True(await house.With((CityDb db) => db.Set<Account>().AnyAsync(a => a.Email == "anna@example.lv")));
        const string page = "/ventspils/work/city/next-to-go";
        Assert.Contains("Nothing goes in the coming night", await (await house.Signed("ventspils", "administrator")).Browser.GetStringAsync(page), StringComparison.Ordinal);
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddDays(6).AddHours(20));
        var (administrator, _) = await house.Signed("ventspils", "administrator");
        Assert.Contains("1 entry", await administrator.GetStringAsync(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.Signed("ventspils", "officer")).Browser.GetAsync(page)).StatusCode);
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddDays(1));
        await house.With((RunRetention retention) => retention.Run());
        Assert.False(await house.With((CityDb db) => db.Set<Account>().AnyAsync(a => a.Email == "anna@example.lv")));
        Assert.False(await house.With((CityDb db) => db.Set<Person>().AnyAsync(p => p.FamilyName == "Liepa")));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T48_Brought_files_that_name_whoever_is_erased_go_too_and_no_others(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (_, mine) = await house.Signed("ventspils", "resident");
        await house.With(async (CityDb db) =>
        {
            var person = await db.Set<Person>().SingleAsync(p => p.Id == mine);
            (person.GivenName, person.FamilyName) = ("Zane", "Kļava");
            var run = new ImportRun { Id = Ids.Next(house.Clock.GetUtcNow().UtcDateTime), Kind = "firms", FileId = RandomId.New(), DoneAt = house.Clock.GetUtcNow().UtcDateTime };
            db.AddRange(
                File("name;contact person\nSIA Osta;Kļava, Zane\n"), File("name;contact person\nSIA Osta;Zane Liepa\nSIA Mols;Anna Kļava\n"), File($"name;email\nSIA Osta;{mine:N}@EXAMPLE.LV\n"),
                run, new ImportRow { RunId = run.Id, Number = 2, ObjectId = RandomId.New(), Novelty = Novelty.Changed, Before = """{"Name":"Zane K\u013Cava"}""" },
                new ImportRow { RunId = run.Id, Number = 3, ObjectId = RandomId.New(), Novelty = Novelty.Changed, Before = """{"Name":"Anna Liepa"}""" });
            return await db.SaveChangesAsync();
        });
        await house.With((ErasePerson erase) => erase.Run(mine));
        Assert.Contains("Zane Liepa", System.Text.Encoding.UTF8.GetString(await house.With((CityDb db) => db.Set<ImportFile>().Select(f => f.Bytes).SingleAsync())), StringComparison.Ordinal);
        Assert.Equal([3], await house.With((CityDb db) => db.Set<ImportRow>().Select(r => r.Number).ToListAsync()));
    }

    private static ImportFile File(string text) => new() { Kind = "firms", Name = "", Bytes = System.Text.Encoding.UTF8.GetBytes(text) };
}
