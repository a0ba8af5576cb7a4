using System.Net;
using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

/// <summary>Persons at the office: found however they are typed, corrected, twice here and made one, and two again.</summary>
public sealed class PeopleTests
{
    private const string People = "/ventspils/work/people";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Somebody_is_found_by_the_beginnings_of_names_by_address_and_by_phone_and_every_look_is_recorded(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        var zane = await Add(house, "Žanete", "Šķēle", 1985, "zanete@example.lv", "+371 6360 0001");
        var child = await Add(house, "Žanna", "Šķēle", 2015);
        Assert.Contains("Nobody seems to be here twice.", await officer.GetStringAsync(People), StringComparison.Ordinal);
        foreach (var words in new[] { "zanet", "SKELE zane", "zanete@example.lv", "63600001", "sk ža" })
            Assert.Contains(zane.ToString(), await officer.GetStringAsync($"{People}?q={Uri.EscapeDataString(words)}"), StringComparison.Ordinal);
        foreach (var words in new[] { "anete", "zanete skelex", "other@example.lv", "63600002", "%" })
            Assert.DoesNotContain(zane.ToString(), await officer.GetStringAsync($"{People}?q={Uri.EscapeDataString(words)}"), StringComparison.Ordinal);

        await officer.GetStringAsync($"{People}/{zane}");
        await officer.GetStringAsync($"{People}/{zane}");
        await officer.GetStringAsync($"{People}/{child}");
        Assert.Equal(["minor-list-read", "minor-record-read", "person-record-read"], (await house.Facts()).Where(f => f.EndsWith("-read", StringComparison.Ordinal)).Order());
        var (resident, _) = await house.Signed("ventspils", "resident");
        Assert.Equal(HttpStatusCode.Forbidden, (await resident.GetAsync(People)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{People}/{RandomId.New()}")).StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_is_known_is_corrected_with_what_was_typed_kept_and_nobody_corrects_themselves(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, self) = await house.Signed("ventspils", "officer");
        var anna = await Add(house, "Anna", "Liepa", 1985);
        var wrong = await officer.Send($"{People}/{anna}", [("version", "1"), ("givenName", ""), ("familyName", "Kalniņa"), ("birthYear", "85"), ("language", "lv"), ("phone", "later")], $"{People}/{anna}?handler=Change");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var page = await wrong.Content.ReadAsStringAsync();
        foreach (var said in new[] { "Kalni", "85", "later", "needs a given name", "lies between 1900 and 2026", "no phone number" })
            Assert.Contains(said, page, StringComparison.Ordinal);
        (string, string)[] right = [("version", "1"), ("givenName", "Anna"), ("familyName", " Kalniņa "), ("birthYear", "1986"), ("language", "lv"), ("phone", "+371 63600001"), ("email", "ANNA@example.lv")];
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send($"{People}/{anna}", right, $"{People}/{anna}?handler=Change")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.Send($"{People}/{anna}", right, $"{People}/{anna}?handler=Change")).StatusCode);
        Assert.Contains(anna.ToString(), await officer.GetStringAsync($"{People}?q=kalnina"), StringComparison.Ordinal);
        Assert.Equal("Anna Kalniņa 1986 anna@example.lv lv", await house.With(async (CityDb db) => await db.Set<Person>().SingleAsync(p => p.Id == anna) is var p ? $"{p.Name} {p.BirthYear} {p.Email} {p.Language}" : ""));
        Assert.DoesNotContain("id=\"change\"", await officer.GetStringAsync($"{People}/{self}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.Send($"{People}/{anna}", right, $"{People}/{self}?handler=Change")).StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Two_that_are_one_wait_on_Today_are_made_one_and_at_once_undone_are_as_before(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, self) = await house.Signed("ventspils", "officer");
        var (_, first) = await house.Signed("ventspils", "resident");
        var second = await Add(house, "Made", "Up", null, "made@firma.lv", "63600001");
        var both = await house.With(async (CityDb db) =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Id == self)).FamilyName = "Other";
            var (osta, mols) = (Firm("SIA Osta"), Firm("SIA Mols"));
            db.AddRange(osta, mols);
            db.AddRange(Contact(osta, second), Contact(mols, second), Contact(osta, first));
            await db.SaveChangesAsync();
            return (osta.Id, mols.Id);
        });
        var before = await State(house);
        Assert.Contains("Made Up may be here twice", await officer.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
        Assert.Contains($"{People}/{first}/merge/{second}", await officer.GetStringAsync(People), StringComparison.Ordinal);

        // The one with an account stays.
        var turned = await officer.GetStringAsync($"{People}/{second}/merge/{first}");
        Assert.Contains("Made Up has an account, so that one stays.", turned, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.Send($"{People}/{second}/merge/{first}", [("stays", "1"), ("goes", "1")], $"{People}/{second}/merge/{first}?handler=Merge")).StatusCode);
        var look = await officer.GetStringAsync($"{People}/{first}/merge/{second}");
        Assert.Contains("2 entries move to the one who stays.", look, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send($"{People}/{first}/merge/{second}", [("stays", "1"), ("goes", "1")], $"{People}/{first}/merge/{second}?handler=Merge")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{People}/{second}")).StatusCode);
        Assert.DoesNotContain("may be here twice", await officer.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
        Assert.Equal([both.Item1, both.Item2], await house.With((CityDb db) => db.Set<Representative>().Where(r => r.PersonId == first && r.State == RepresentativeState.Confirmed).OrderByDescending(r => r.OrganisationId == both.Item1).Select(r => r.OrganisationId).ToListAsync()));
        Assert.Equal("63600001", await house.With((CityDb db) => db.Set<Person>().Where(p => p.Id == first).Select(p => p.Phone).SingleAsync()));

        var (old, into) = await house.With(async (CityDb db) =>
        {
            var fact = await db.Set<EvidenceRow>().SingleAsync(f => f.Name == "persons-merged");
            return (fact.Object.Split(':')[1], fact.Subject!);
        });
        Assert.Empty(await house.With((Evidence.ReadLedger ledger) => ledger.Erased([old, into], default)));
        Assert.Equal([into, old], await house.With(async (PersonalRows rows) => (await rows.Keys(first, [])).Aliases));

        Assert.Contains("Make them two again", await officer.GetStringAsync($"{People}/{first}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send($"{People}/{first}", [], $"{People}/{first}?handler=Undo")).StatusCode);
        Assert.Equal(before, await State(house));
        Assert.Equal(HttpStatusCode.Conflict, (await officer.Send($"{People}/{first}", [("version", "9")], $"{People}/{first}?handler=Undo")).StatusCode);
        Assert.Equal([into], await house.With(async (PersonalRows rows) => (await rows.Keys(first, [])).Aliases));
        await house.With((ErasePerson erase) => erase.Run(first));
        Assert.Equal([into], await house.With((Evidence.ReadLedger ledger) => ledger.Erased([old, into], default)));
        Assert.Equal(["persons-merge-undone", "persons-merged"], (await house.Facts()).Where(f => f.StartsWith("persons-", StringComparison.Ordinal)).Order());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Two_who_are_two_are_not_asked_again_and_years_that_differ_are_no_twins(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        var (one, other) = (await Add(house, "Anna", "Liepa", 1985, "liepas@example.lv"), await Add(house, "Ānna", "Liepa", 1999));
        Assert.Contains("Nobody seems to be here twice.", await officer.GetStringAsync(People), StringComparison.Ordinal);
        Assert.Contains("The years of birth differ: 1985 and 1999.", await officer.GetStringAsync($"{People}/{one}/merge/{other}"), StringComparison.Ordinal);
        var third = await Add(house, "Jānis", "Liepa", null, "liepas@example.lv");
        Assert.Contains("Anna Liepa and J", await officer.GetStringAsync(People), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send($"{People}/{one}/merge/{third}", [], $"{People}/{one}/merge/{third}?handler=Two")).StatusCode);
        Assert.Contains("Nobody seems to be here twice.", await officer.GetStringAsync(People), StringComparison.Ordinal);
        Assert.DoesNotContain("may be here twice", await officer.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_later_it_is_final_and_what_it_remembered_is_forgotten()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        var (one, other) = (await Add(house, "Anna", "Liepa", 1985), await Add(house, "Anna", "Liepa", null));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send($"{People}/{one}/merge/{other}", [("stays", "1"), ("goes", "1")], $"{People}/{one}/merge/{other}?handler=Merge")).StatusCode);
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddHours(25));
        await house.With((RunRetention night) => night.Run());
        Assert.Equal(0, await house.With((CityDb db) => db.Set<PersonMerge>().CountAsync()));
        Assert.False((await house.With((UndoMerge undo) => undo.Run(one))).Done);
    }

    private static Organisation Firm(string name) => new() { Name = name, NameKey = OrganisationRules.NameKey(name), Country = "LV" };

    private static Representative Contact(Organisation firm, Guid person)
    {
        firm.Id = firm.Id == default ? Ids.Next(new DateTime(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc)) : firm.Id;
        return new() { OrganisationId = firm.Id, PersonId = person, Rights = RepresentativeRights.Contact, State = RepresentativeState.Confirmed, From = new DateOnly(2026, 11, 24) };
    }

    private static async Task<Guid> Add(House house, string given, string family, int? year, string? email = null, string? phone = null)
    {
        var person = await house.With((AddPerson add) => add.Run(given, family, "en", year, email));
        if (phone is not null)
            await house.With((CityDb db) => db.Set<Person>().Where(p => p.Id == person.Value!.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Phone, phone).SetProperty(x => x.PhoneKey, PersonRules.PhoneKey(phone))));
        return person.Value!.Id;
    }

    private static Task<List<string>> State(House house) => house.With(async (CityDb db) =>
        (await db.Set<Person>().AsNoTracking().OrderBy(p => p.Id).ToListAsync()).ConvertAll(p => $"{p.Id} {p.Name} {p.BirthYear} {p.Email} {p.Phone} {p.CreatedAt:O}")
            .Concat((await db.Set<Representative>().AsNoTracking().OrderBy(r => r.Id).ToListAsync()).ConvertAll(r => $"{r.PersonId} {r.OrganisationId} {r.State} {r.Until}"))
            .Concat((await db.Set<PersonAlias>().AsNoTracking().OrderBy(a => a.PersonId).ToListAsync()).ConvertAll(a => $"{a.PersonId} {a.Alias}")).ToList());
}
