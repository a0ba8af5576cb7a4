using System.Net;
using System.Net.Http.Json;
using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>Who decides for a child, from the guardian's words to the day when it ends.</summary>
public sealed class GuardianTests
{
    private const string Page = "/ventspils/me/guardians";
    private const string Consents = "/ventspils/account/consents";

    public static TheoryData<Engine> Engines => House.Engines;

    [Fact]
    public void Rights_end_at_local_midnight_of_the_18th_birthday()
    {
        var (ward, link) = (Ward(new DateOnly(2008, 11, 24)), Link(new DateOnly(2020, 1, 1)));
        Assert.True(GuardianRules.Counts(link, ward, new(2026, 11, 23)));
        Assert.False(GuardianRules.Counts(link, ward, new(2026, 11, 24)));
        Assert.False(GuardianRules.Counts(link, ward, new(2019, 12, 31)));
        Assert.True(GuardianRules.Counts(link, Ward(null), new(2026, 12, 31)));
        Assert.False(GuardianRules.Counts(link, Ward(null), new(2027, 1, 1)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_guardian_asks_the_office_confirms_and_the_guardian_decides_until_the_child_does(Engine engine)
    {
        await using var house = await House.Open(engine, modules: Asking.With, cities: ["ventspils"]);
        var ((guardian, mine), (officer, _)) = (await house.Signed("ventspils", "resident"), await house.Signed("ventspils", "officer"));
        Assert.Equal(HttpStatusCode.BadRequest, (await guardian.Send(Page, [("givenName", "Elza"), ("familyName", ""), ("birthYear", "16")])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await guardian.Send(Page, [("givenName", "Elza"), ("familyName", "Ozola"), ("birthYear", "2016")])).StatusCode);
        Assert.Contains("The office looks at it by Tuesday 1 December.", await guardian.GetStringAsync(Page), StringComparison.Ordinal);
        var request = await house.With((CityDb db) => db.Set<GuardianRequest>().Select(r => r.Id).SingleAsync());
        Assert.Contains($"/work/guardians/{request}", await officer.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await guardian.GetAsync($"/ventspils/work/guardians/{request}")).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send($"/ventspils/work/guardians/{request}?handler=Confirm", [("ward", ""), ("method", "School")])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.PostAsync($"/ventspils/api/v1/guardianships/{request}/confirm", JsonContent.Create(new { wardId = (Guid?)null, method = "school" }))).StatusCode);
        var child = await house.With((CityDb db) => db.Set<Guardianship>().Where(g => g.GuardianId == mine).Select(g => g.WardId).SingleAsync());
        var ward = $"{Page}/{child}";
        Assert.Contains("from Tuesday 1 January 2030 on Elza does.", WebUtility.HtmlDecode(await guardian.GetStringAsync(ward)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(ward)).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await guardian.Send(ward + "?handler=Give", [("purpose", "test.one")])).StatusCode);
        Assert.True((await house.With((ReadConsents read) => read.Run(child)))[0] is { Holds: true, Last.By: ConsentBy.Guardian });
        Assert.Contains("You agreed for the child on", await guardian.GetStringAsync(ward), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await guardian.Send(ward + "?handler=Withdraw", [("purpose", "test.one")])).StatusCode);
        Assert.False((await house.With((ReadConsents read) => read.Run(child)))[0].Holds);
        Assert.Equal(HttpStatusCode.NotFound, (await guardian.GetAsync($"{Page}/{mine}")).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await guardian.Send(ward + "?handler=Erase", [])).StatusCode);
        Assert.Contains("We erase on Friday 27 November at 11:00.", await guardian.GetStringAsync(ward), StringComparison.Ordinal);
        await officer.Send($"/ventspils/work/people/{child}/hold?handler=Place", [("ground", "Dispute"), ("until", "2026-12-24")]);
        var held = await guardian.GetStringAsync(ward);
        Assert.Contains("We must keep it: a dispute that is not settled.", held, StringComparison.Ordinal);
        Assert.DoesNotContain("We erase on", held, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await guardian.Send(ward + "?handler=Undo", [])).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await guardian.Send(ward + "?handler=End", [])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await guardian.GetAsync(ward)).StatusCode);
        Assert.Equal(["guardian-confirmed", "guardianship-ended"], (await house.Facts()).Where(f => f.StartsWith("guardian", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task At_13_the_young_person_decides_keeps_or_takes_back_and_the_guardian_only_sees(Engine engine)
    {
        await using var house = await House.Open(engine, modules: Asking.With, cities: ["ventspils"]);
        var ((guardian, mine), (pupil, child)) = (await house.Signed("ventspils", "resident"), await house.Signed("ventspils", "pupil"));
        await house.With(async (CityDb db) =>
        {
            await db.Set<Person>().Where(p => p.Id == child).ExecuteUpdateAsync(p => p.SetProperty(x => x.BirthYear, 2013).SetProperty(x => x.BirthDate, new DateOnly(2013, 11, 26)).SetProperty(x => x.BirthDateGround, "test"));
            db.Add(new Guardianship { WardId = child, GuardianId = mine, Method = GuardianMethod.Office, ConfirmedById = mine, From = new(2026, 1, 1) });
            return await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.Conflict, (await pupil.Send(Consents + "?handler=Give", [("purpose", "test.one")])).StatusCode);
        foreach (var purpose in new[] { "test.one", "test.two" })
            await guardian.Send($"{Page}/{child}?handler=Give", [("purpose", purpose)]);
        Assert.Equal(HttpStatusCode.NotFound, (await pupil.Send(Consents + "?handler=Confirm", [("purpose", "test.three")])).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await pupil.Send(Consents + "?handler=Confirm", [("purpose", "test.one")])).StatusCode);

        await house.With((CityDb db) => db.Set<Person>().Where(p => p.Id == child).ExecuteUpdateAsync(p => p.SetProperty(x => x.BirthDate, new DateOnly(2013, 11, 24))));
        Assert.Contains("You decide on this now.", await pupil.GetStringAsync(Consents), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await pupil.Send(Consents + "?handler=Confirm", [("purpose", "test.one")])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await pupil.Send(Consents + "?handler=Withdraw", [("purpose", "test.two")])).StatusCode);
        Assert.Equal([true, false], (await house.With((ReadConsents read) => read.Run(child))).Select(c => c.Holds));
        Assert.Equal(HttpStatusCode.Conflict, (await guardian.Send($"{Page}/{child}?handler=Withdraw", [("purpose", "test.one")])).StatusCode);
        Assert.Contains("decides alone", await guardian.GetStringAsync($"{Page}/{child}"), StringComparison.Ordinal);
        house.Clock.TurnTo(new(2031, 11, 24, 9, 0, 0, TimeSpan.Zero));
        Assert.False(await house.With((ReadGuardians read) => read.Guards(mine, child)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task One_guardian_of_a_child_is_entered_once_however_often_it_is_confirmed_at_the_same_moment(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var ((_, mine), (_, child)) = (await house.Signed("ventspils", "resident"), await house.Signed("ventspils", "pupil"));
        await house.With((CityDb db) => db.Set<Person>().Where(p => p.Id == child).ExecuteUpdateAsync(p => p.SetProperty(x => x.BirthYear, 2014)));
        var requests = new List<Guid>();
        for (var i = 0; i < 4; i++)
            requests.Add(await house.With(async (CityDb db) =>
            {
                var request = new GuardianRequest { PersonId = mine, ChildGivenName = "A", ChildFamilyName = "B", ChildBirthYear = 2014, PromisedOn = new(2026, 12, 1) };
                db.Add(request);
                await db.SaveChangesAsync();
                return request.Id;
            }));
        var officers = await Task.WhenAll(requests.Select(async _ => (await house.Signed("ventspils", "officer")).Browser));
        var answers = await Task.WhenAll(officers.Zip(requests, (browser, id) => browser.Send($"/ventspils/work/guardians/{id}?handler=Confirm", [("ward", $"{child}"), ("method", "Office")])));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(3, answers.Count(a => a.StatusCode == HttpStatusCode.Conflict));
        Assert.Equal(1, await house.With((CityDb db) => db.Set<Guardianship>().CountAsync()));
    }

    [Fact]
    public async Task Turned_down_says_why_and_what_a_minor_asks_is_refused()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var ((guardian, mine), (officer, _)) = (await house.Signed("ventspils", "resident"), await house.Signed("ventspils", "officer"));
        await guardian.Send(Page, [("givenName", "Elza"), ("familyName", "Ozola"), ("birthYear", "2016")]);
        var request = await house.With((CityDb db) => db.Set<GuardianRequest>().Select(r => r.Id).SingleAsync());
        var empty = await officer.Send($"/ventspils/work/guardians/{request}?handler=Refuse", [("why", " ")]);
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send($"/ventspils/work/guardians/{request}?handler=Refuse", [("why", "Bring the birth certificate.")])).StatusCode);
        Assert.Contains("Not confirmed: Bring the birth certificate.", await guardian.GetStringAsync(Page), StringComparison.Ordinal);

        await house.With((CityDb db) => db.Set<Person>().Where(p => p.Id == mine).ExecuteUpdateAsync(p => p.SetProperty(x => x.BirthYear, 2012)));
        Assert.Equal(HttpStatusCode.Conflict, (await guardian.PostAsync("/ventspils/api/v1/guardianships", JsonContent.Create(new { givenName = "Elza", familyName = "Ozola", birthYear = 2016 }))).StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T37_Who_opens_the_record_of_a_minor_is_remembered_first_or_sees_nothing(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var ((officer, _), (pupil, child)) = (await house.Signed("ventspils", "officer"), await house.Signed("ventspils", "pupil"));
        var record = $"/ventspils/work/people/{child}/hold";
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(record)).StatusCode);
        Assert.DoesNotContain("minor-record-read", await house.Facts());
        await house.With((CityDb db) => db.Set<Person>().Where(p => p.Id == child).ExecuteUpdateAsync(p => p.SetProperty(x => x.BirthYear, 2012)));
        Assert.Contains("Nobody but you.", await pupil.GetStringAsync("/ventspils/account/opened"), StringComparison.Ordinal);
        for (var i = 0; i < 3; i++)
            await officer.GetAsync(record);
        Assert.Single(await house.Facts(), f => f == "minor-record-read");
        Assert.Contains("the record of a minor was opened", await pupil.GetStringAsync("/ventspils/account/opened"), StringComparison.Ordinal);
        Assert.Contains("officer", await pupil.GetStringAsync("/ventspils/api/v1/me/opened"), StringComparison.Ordinal);
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddMinutes(11));
        await officer.GetAsync(record);
        Assert.Equal(2, (await house.Facts()).Count(f => f == "minor-record-read"));

        var (administrator, _) = await house.Signed("ventspils", "administrator");
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/ventspils/work/roles")).StatusCode);
        Assert.Single(await house.Facts(), f => f == "minor-list-read");

        house.Clock.TurnTo(house.Clock.GetUtcNow().AddMinutes(11));
        await house.With((CityDb db) => Forbid(db, engine));
        var unseen = await officer.GetAsync(record);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unseen.StatusCode);
        Assert.DoesNotContain("handler=Place", await unseen.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await pupil.GetAsync("/ventspils/account/opened")).StatusCode);
    }

    private static async Task<int> Forbid(CityDb db, Engine engine) => await db.Database.ExecuteSqlRawAsync(engine == Engine.Sqlite
        ? "CREATE TRIGGER closed BEFORE INSERT ON evidence BEGIN SELECT RAISE(ABORT, 'closed'); END"
        : "CREATE FUNCTION closed() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'closed'; END $$ LANGUAGE plpgsql; CREATE TRIGGER closed BEFORE INSERT ON evidence FOR EACH ROW EXECUTE FUNCTION closed()");

    private static Person Ward(DateOnly? born) => new() { GivenName = "A", FamilyName = "B", Language = "lv", BirthYear = 2008, BirthDate = born };

    private static Guardianship Link(DateOnly from) => new() { WardId = Guid.Empty, GuardianId = Guid.Empty, ConfirmedById = Guid.Empty, Method = GuardianMethod.Office, From = from };
}
