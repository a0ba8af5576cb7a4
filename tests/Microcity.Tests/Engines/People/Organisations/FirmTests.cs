using System.Net;
using System.Net.Http.Json;
using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

/// <summary>From naming a firm to speaking for it, and who decides what.</summary>
public sealed class FirmTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_names_a_firm_is_told_a_day_and_what_is_needed_and_both_wait_on_Today(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (browser, person) = await house.Signed("ventspils", "resident");
        Assert.Contains("Name your firm", await browser.GetStringAsync("/ventspils/firm"), StringComparison.Ordinal);
        var sent = await browser.Send("/ventspils/firm/new", [("name", "SIA \"Jūras Vējš\""), ("registerNumber", ""), ("kind", "Firm"), ("speaksBy", "Authority")]);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var page = await browser.GetStringAsync(sent.Headers.Location!.OriginalString);
        Assert.Contains("until Wednesday 25 November: 1 working day left", page, StringComparison.Ordinal);
        Assert.Contains("The firm&#x27;s register number.", page, StringComparison.Ordinal);
        Assert.Contains("The signed authority", page, StringComparison.Ordinal);

        var (officer, _) = await house.Signed("ventspils", "officer");
        var today = await officer.GetStringAsync("/ventspils/work");
        Assert.Contains("asks to be verified", today, StringComparison.Ordinal);
        Assert.Contains("Made Up asks to speak for SIA", today, StringComparison.Ordinal);
        var firm = await house.With((CityDb db) => db.Set<Organisation>().AsNoTracking().SingleAsync());
        var verify = await officer.Send($"/ventspils/work/firms/{firm.Id}", [("version", $"{firm.Version}")], $"/ventspils/work/firms/{firm.Id}?handler=Verify");
        Assert.Equal(HttpStatusCode.Conflict, verify.StatusCode);
        Assert.Contains("Without its register number", await verify.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var corrected = await browser.Send($"/ventspils/firm?firm={firm.Id}", [("version", $"{firm.Version}"), ("name", firm.Name), ("registerNumber", "4000 0000 083")], $"/ventspils/firm?firm={firm.Id}&handler=Correct");
        Assert.Equal(HttpStatusCode.Redirect, corrected.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send($"/ventspils/work/firms/{firm.Id}", [("version", $"{firm.Version + 1}")], $"/ventspils/work/firms/{firm.Id}?handler=Verify")).StatusCode);
        var asked = await house.With((CityDb db) => db.Set<Representative>().AsNoTracking().SingleAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send($"/ventspils/work/representatives/{asked.Id}", [("version", "1"), ("rights", "Act")], $"/ventspils/work/representatives/{asked.Id}?handler=Confirm")).StatusCode);
        Assert.Contains("Nothing is waiting", await officer.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/ventspils/api/v1/me")).StatusCode);
        var grant = await house.With((CityDb db) => db.Set<RoleGrant>().SingleAsync(g => g.PersonId == person && g.Role == "employer"));
        Assert.Equal((ScopeKind.Organisation, firm.Id), (grant.ScopeKind, grant.ScopeId));
        Assert.Equal(["You may speak for SIA \"Jūras Vējš\"", "SIA \"Jūras Vējš\" is verified"], await house.With((CityDb db) => db.Set<MailOut>().Select(m => m.Subject).OrderByDescending(s => s).ToListAsync()));
        Assert.Equal(["organisation-added", "organisation-verified", "representative-confirmed"], (await house.Facts()).Where(f => f.StartsWith("organisation", StringComparison.Ordinal) || f.StartsWith("representative", StringComparison.Ordinal)));
        var verified = await (await house.Again(person)).GetStringAsync("/ventspils/firm");
        Assert.DoesNotContain("Before anything is public we need", verified, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_the_officer_says_is_needed_reaches_the_firm_and_its_answer_comes_back(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (browser, person) = await house.Signed("ventspils", "resident");
        var (officer, _) = await house.Signed("ventspils", "officer");
        var asked = await house.Asks(person);
        var page = $"/ventspils/work/firms/{asked.OrganisationId}";
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.Send(page, [("version", "2"), ("needed", " ")], page + "?handler=Refuse")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send(page, [("version", "2"), ("needed", "The name of the register.")], page + "?handler=Refuse")).StatusCode);
        Assert.Contains("The name of the register.", await browser.GetStringAsync("/ventspils/firm"), StringComparison.Ordinal);
        Assert.Contains("The name of the register.", await house.With((CityDb db) => db.Set<MailOut>().Select(m => m.Body).SingleAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain("asks to be verified", await officer.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Send("/ventspils/firm", [("version", "3"), ("name", "SIA \"Jūras Vēji\""), ("registerNumber", "40000000083")], $"/ventspils/firm?firm={asked.OrganisationId}&handler=Correct")).StatusCode);
        Assert.Contains("asks to be verified", await officer.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_is_not_confirmed_reads_why_and_may_ask_again(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (browser, person) = await house.Signed("ventspils", "resident");
        var (officer, _) = await house.Signed("ventspils", "officer");
        var asked = await house.Asks(person);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.Send("/ventspils/firm/new", [("name", "Jūras Vējš"), ("registerNumber", "40000000083"), ("speaksBy", "Board")])).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Post(officer, $"/ventspils/api/v1/representatives/{asked.Id}/refuse", "1", new { needed = "The signed authority." })).StatusCode);
        Assert.Contains("Ask again", await browser.GetStringAsync("/ventspils/firm"), StringComparison.Ordinal);
        Assert.Contains("The signed authority.", await browser.GetStringAsync("/ventspils/firm"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync($"/ventspils/api/v1/organisations/{asked.OrganisationId}/adverts", JsonContent.Create(new { language = "en", title = "Welder", text = "MIG" }))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Send("/ventspils/firm/new", [("name", "Jūras Vējš"), ("registerNumber", "40000000083"), ("speaksBy", "Authority")])).StatusCode);
        Assert.DoesNotContain("Ask again", await browser.GetStringAsync("/ventspils/firm"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_same_register_number_is_the_same_firm_and_no_verified_firm_is_without_one(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (_, first) = await house.Signed("ventspils");
        var (_, second) = await house.Signed("ventspils");
        Assert.Equal((await house.Asks(first)).OrganisationId, (await house.Asks(second, "Something else", "4000 0000 083")).OrganisationId);
        Assert.Equal("people.firm-known", (await house.With((AddOrganisation add) => add.Run("SIA Cits", "40000000083"))).Refusal!.Reasons[0].Code);
        var known = Firms.Held(await house.With((AddOrganisation add) => add.Run("SIA \"Sniega Vārti\"", null)));
        Assert.Equal(known.Id, (await house.Asks(first, "Sniega Vārti SIA", "40000000107")).OrganisationId);
        await Assert.ThrowsAsync<DbUpdateException>(() => house.With((CityDb db) =>
        {
            db.Add(new Organisation { Name = "X", NameKey = "x", Country = "LV", State = OrganisationState.Verified });
            return db.SaveChangesAsync();
        }));
        await Assert.ThrowsAsync<DbUpdateException>(() => house.With((CityDb db) =>
        {
            db.Add(new Organisation { Name = "X", NameKey = "x", Country = "LV", RegisterNumber = "40000000083" });
            return db.SaveChangesAsync();
        }));
        await Assert.ThrowsAsync<DbUpdateException>(() => house.With((CityDb db) =>
        {
            db.Add(new Representative { OrganisationId = known.Id, PersonId = first, Rights = RepresentativeRights.See, State = RepresentativeState.Confirmed, From = new(2026, 11, 24) });
            return db.SaveChangesAsync();
        }));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Colleagues_confirm_each_other_once_the_firm_is_verified_and_nobody_confirms_themselves_or_at_another_firm(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (employer, _, firm) = await house.Employer();
        var (asking, colleague) = await house.Signed("ventspils", "resident");
        var asked = await house.Asks(colleague, firm.Name, firm.RegisterNumber);
        var (stranger, _, _) = await house.Employer("SIA \"Ostas Tērauds\"", "40000000119");
        var confirm = $"/ventspils/api/v1/representatives/{asked.Id}/confirm";
        Assert.Equal(HttpStatusCode.NotFound, (await Post(asking, confirm, "1", new { rights = "act" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(stranger, confirm, "1", new { rights = "act" })).StatusCode);
        Assert.DoesNotContain("Kāpas", await stranger.GetStringAsync("/ventspils/firm"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/ventspils/firm?firm={firm.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/ventspils/firm/people?firm={firm.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/ventspils/firm/openings?firm={firm.Id}")).StatusCode);
        Assert.Single(One(await asking.GetStringAsync("/ventspils/firm/people"), "row-title"));
        Assert.Equal(HttpStatusCode.Redirect, (await employer.Send("/ventspils/firm/people", [("id", $"{asked.Id}"), ("version", "1")], $"/ventspils/firm/people?firm={firm.Id}&handler=Confirm")).StatusCode);
        var confirmed = await house.Again(colleague);
        Assert.Equal(2, One(await confirmed.GetStringAsync("/ventspils/firm/people"), "row-title").Count());

        Assert.Equal(HttpStatusCode.NotFound, (await Delete(stranger, asked.Id, "2")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await Delete(employer, asked.Id, "2")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await confirmed.GetAsync("/ventspils/api/v1/me")).StatusCode);
        Assert.False(await house.With((CityDb db) => db.Set<RoleGrant>().AnyAsync(g => g.PersonId == colleague && g.Role == "employer" && (g.Until == null || g.Until > new DateOnly(2026, 11, 24)))));
        Assert.DoesNotContain("Kāpas", await (await house.Again(colleague)).GetStringAsync("/ventspils/firm"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_officer_decides_nothing_of_a_firm_that_they_speak_for_themselves(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, person) = await house.Signed("ventspils", "officer");
        var asked = await house.Asks(person);
        Assert.Equal(HttpStatusCode.Conflict, (await Post(officer, $"/ventspils/api/v1/organisations/{asked.OrganisationId}/verify", "2", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Post(officer, $"/ventspils/api/v1/representatives/{asked.Id}/confirm", "1", new { rights = "act" })).StatusCode);
        var (other, _) = await house.Signed("ventspils", "officer");
        Assert.Equal(HttpStatusCode.OK, (await Post(other, $"/ventspils/api/v1/organisations/{asked.OrganisationId}/verify", "2", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Post(other, $"/ventspils/api/v1/representatives/{asked.Id}/confirm", "7", new { rights = "act" })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Post(other, $"/ventspils/api/v1/representatives/{asked.Id}/confirm", "1", new { rights = "act" })).StatusCode);
    }

    [Fact]
    public async Task T13_Who_speaks_for_a_firm_is_confirmed_only_within_five_minutes_of_signing_in()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        var (_, person) = await house.Signed("ventspils", "resident");
        var asked = await house.Asks(person);
        var page = $"/ventspils/work/representatives/{asked.Id}";
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddMinutes(5).AddSeconds(1));
        var answer = await officer.Send(page, [("version", "1"), ("rights", "Act")], page + "?handler=Confirm");
        Assert.Contains("/sign-in?return=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Post(officer, $"/ventspils/api/v1/representatives/{asked.Id}/confirm", "1", new { rights = "act" })).StatusCode);
        Assert.Equal(RepresentativeState.Asked, await house.With((CityDb db) => db.Set<Representative>().Select(r => r.State).SingleAsync()));
    }

    [Fact]
    public async Task The_role_of_an_employer_is_given_for_a_firm_never_for_the_whole_city()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var (administrator, _) = await house.Signed("ventspils", "administrator");
        var (_, person) = await house.Signed("ventspils");
        Assert.Equal(HttpStatusCode.BadRequest, (await administrator.PostAsync("/ventspils/api/v1/role-grants", JsonContent.Create(new { personId = person, role = "employer", until = "2027-01-01" }))).StatusCode);
        Assert.DoesNotContain("value=\"employer\"", await administrator.GetStringAsync($"/ventspils/work/people/{person}/roles"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T47_T48_A_copy_holds_for_whom_one_speaks_and_erasure_takes_it_away_with_contacts(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (_, person, firm) = await house.Employer();
        var contact = Firms.Held(await house.With((AddContact add) => add.Run(firm.Id, "Zane", "Lapiņa", "Zane@Firma.example", "+371 2000 0177", "Grāmatvede")));
        Assert.Equal("zane@firma.example", await house.With((CityDb db) => db.Set<Person>().Where(p => p.Id == contact.PersonId).Select(p => p.Email).SingleAsync()));
        var kept = await house.With(async (PersonalRows rows) => await rows.Tables().Single(t => t.Row == typeof(Representative)).Read(await Db(house), await rows.Keys(person, []), default));
        Assert.Equal("Owner", Assert.IsType<Representative>(Assert.Single(kept)).Position);
        foreach (var one in new[] { person, contact.PersonId })
            await house.With((ErasePerson erase) => erase.Run(one));
        Assert.False(await house.With((CityDb db) => db.Set<Representative>().AnyAsync()));
        Assert.True(await house.With((CityDb db) => db.Set<Organisation>().AnyAsync(o => o.Id == firm.Id)));
    }

    private static async Task<CityDb> Db(House house) => (CityDb)(await house.Inside("ventspils")).ServiceProvider.GetService(typeof(CityDb))!;

    private static IEnumerable<string> One(string html, string css) => html.Split($"class=\"{css}").Skip(1);

    internal static async Task<HttpResponseMessage> Post(HttpClient browser, string address, string version, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Add("If-Match", $"\"{version}\"");
        return await browser.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> Delete(HttpClient browser, Guid id, string version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/ventspils/api/v1/representatives/{id}");
        request.Headers.Add("If-Match", $"\"{version}\"");
        return await browser.SendAsync(request);
    }
}
