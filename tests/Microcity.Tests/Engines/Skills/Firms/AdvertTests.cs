using System.Net;
using System.Net.Http.Json;
using Microcity.Matching;
using Microcity.People;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

/// <summary>From a pasted advert to the job list, and back where something is needed.</summary>
public sealed class AdvertTests
{
    private const string Pasted = "Metinātājs\nMetinām konstrukcijas ar MIG/MAG un lasām tehniskos rasējumus.\nĪpašs vārds: Ķēniņš";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task An_advert_is_pasted_ticked_previewed_sent_and_published_and_the_firm_sees_every_state(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (employer, person, firm) = await house.Employer();
        var (officer, _) = await house.Signed("ventspils", "officer");
        var pasted = await employer.Send("/ventspils/firm/openings/new", [("text", Pasted), ("kind", "Vacancy")], $"/ventspils/firm/openings/new?firm={firm.Id}");
        var change = pasted.Headers.Location!.OriginalString;
        var form = AdvertRules.FormOf(await One(house));
        Assert.Equal(("Metinātājs", "lv", Offered.Welder), (form.Title, form.Language, form.Occupation));
        Assert.NotEmpty(form.Asked);
        Assert.All(form.Asked, a => Assert.False(a.Keep));
        Assert.Contains("Īpašs vārds: Ķēniņš", WebUtility.HtmlDecode(await employer.GetStringAsync(change)), StringComparison.Ordinal);

        var few = await employer.Send(change, Typed(form, "1", keep: 1));
        Assert.Equal(HttpStatusCode.Conflict, few.StatusCode);
        Assert.Contains("name=\"few\"", await few.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var preview = await employer.Send(change, [.. Typed(form, "2", keep: 1), ("few", "true")]);
        Assert.Equal(HttpStatusCode.Redirect, preview.StatusCode);
        var sheet = preview.Headers.Location!.OriginalString;
        Assert.Contains("Sent today, it is looked at by Wednesday 25 November.", await employer.GetStringAsync(sheet), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await employer.Send(sheet, [("version", "3")], sheet + "?handler=Send")).StatusCode);
        Assert.Contains("until Wednesday 25 November: 1 working day left", await employer.GetStringAsync(sheet), StringComparison.Ordinal);
        Assert.Contains("1 working day left", await employer.GetStringAsync("/ventspils/firm"), StringComparison.Ordinal);
        Assert.Contains("1 working day left", await employer.GetStringAsync("/ventspils/firm/openings"), StringComparison.Ordinal);
        Assert.Contains("sent an advert: Metin", await officer.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await employer.GetAsync(change)).StatusCode);

        var advert = await One(house);
        var look = $"/ventspils/work/adverts/{advert.Id}";
        Assert.Equal(HttpStatusCode.Conflict, (await officer.Send(look, [("version", "3")], look + "?handler=Publish")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send(look, [("version", "4")], look + "?handler=Publish")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await FirmTests.Post(officer, $"/ventspils/api/v1/adverts/{advert.Id}/publish", "5", new { })).StatusCode);
        var opening = await house.With((CityDb db) => db.Set<Opportunity>().AsNoTracking().SingleAsync());
        Assert.Equal((firm.Id, firm.Name, true, OpportunityState.Open), (opening.OrganisationId, opening.OrganisationName, opening.LinkedByHand, opening.State));
        Assert.Equal([form.Asked[0].Uri], await house.With((CityDb db) => db.Set<Requirement>().Select(r => r.ConceptUri).ToListAsync()));
        Assert.Contains("Metin", await house.Browser().GetStringAsync("/ventspils/jobs"), StringComparison.Ordinal);
        Assert.Contains("Your advert is public", await employer.GetStringAsync(sheet), StringComparison.Ordinal);
        Assert.Contains("Your advert is public: Metinātājs", await house.With((CityDb db) => db.Set<MailOut>().Select(m => m.Subject).ToListAsync()));
        Assert.Equal(["advert-sent", "opportunity-opened", "advert-published"], (await house.Facts()).Where(f => f.StartsWith("advert", StringComparison.Ordinal) || f.StartsWith("opportunity", StringComparison.Ordinal)).OrderBy(f => f == "advert-published"));

        Assert.Equal(HttpStatusCode.Redirect, (await employer.Send("/ventspils/firm/openings", [("id", $"{opening.Id}"), ("version", $"{opening.Version}"), ("places", "1")], "/ventspils/firm/openings?handler=Fill")).StatusCode);
        Assert.Equal(OpportunityState.Closed, await house.With((CityDb db) => db.Set<Opportunity>().Select(o => o.State).SingleAsync()));
        Assert.Equal(person, advert.AuthorId);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_is_sent_back_says_why_is_there_as_typed_and_can_be_sent_again(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (employer, _, firm) = await house.Employer();
        var (officer, _) = await house.Signed("ventspils", "officer");
        var id = await Sent(employer, firm.Id);
        var look = $"/ventspils/work/adverts/{id}";
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.Send(look, [("version", "2"), ("needed", "")], look + "?handler=Return")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send(look, [("version", "2"), ("needed", "Which hours?")], look + "?handler=Return")).StatusCode);
        var page = await employer.GetStringAsync($"/ventspils/firm/openings/{id}/change");
        Assert.Contains("Which hours?", page, StringComparison.Ordinal);
        Assert.Contains("MIG welding at night.", page, StringComparison.Ordinal);
        Assert.Contains("Which hours?", await house.With((CityDb db) => db.Set<MailOut>().OrderByDescending(m => m.Id).Select(m => m.Body).FirstAsync()), StringComparison.Ordinal);
        Assert.Contains("To be corrected", await employer.GetStringAsync("/ventspils/firm"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await FirmTests.Post(employer, $"/ventspils/api/v1/adverts/{id}/send", "3", new { })).StatusCode);
        Assert.False(await house.With((CityDb db) => db.Set<Opportunity>().AnyAsync()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_draft_keeps_what_was_typed_though_it_cannot_be_understood_yet(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (employer, _, firm) = await house.Employer();
        Assert.Equal(HttpStatusCode.BadRequest, (await employer.Send("/ventspils/firm/openings/new", [("text", " "), ("kind", "Vacancy")], $"/ventspils/firm/openings/new?firm={firm.Id}")).StatusCode);
        var change = (await employer.Send("/ventspils/firm/openings/new", [("text", Pasted), ("kind", "Internship")], $"/ventspils/firm/openings/new?firm={firm.Id}")).Headers.Location!.OriginalString;
        var refused = await employer.Send(change, [("version", "1"), ("kind", "Vacancy"), ("language", "lv"), ("title", ""), ("text", "Only this"), ("openUntil", "soon"), ("places", "many")]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var again = await employer.GetStringAsync(change);
        foreach (var typed in new[] { "Only this", "value=\"soon\"", "value=\"many\"" })
            Assert.Contains(typed, again, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await employer.Send(change, [("version", "2"), ("kind", "Vacancy"), ("language", "lv"), ("title", "Half"), ("text", "")], change + "?handler=Keep")).StatusCode);
        Assert.Equal("Half", (await One(house)).Title);
        var old = await employer.Send(change, [("version", "2"), ("kind", "Vacancy"), ("language", "lv"), ("title", "Older"), ("text", "")], change + "?handler=Keep");
        Assert.Equal(HttpStatusCode.Conflict, old.StatusCode);
        Assert.Contains("Older", await old.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Only_its_author_and_whoever_acts_for_the_firm_see_an_advert_or_say_what_became_of_an_opening(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (employer, _, firm) = await house.Employer();
        var (stranger, _, _) = await house.Employer("SIA \"Ostas Tērauds\"", "40000000119");
        var (waiting, person) = await house.Signed("ventspils", "resident");
        await house.Asks(person, firm.Name, firm.RegisterNumber);
        var id = await Sent(employer, firm.Id);
        var opening = (await house.Publish(Offered.Welders() with { OrganisationName = firm.Name, Places = 2 }))[0].Opportunity;
        foreach (var other in new[] { stranger, waiting })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/ventspils/firm/openings/{id}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/ventspils/firm/openings/{id}/change")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await FirmTests.Post(other, $"/ventspils/api/v1/adverts/{id}/send", "2", new { })).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await FirmTests.Post(other, $"/ventspils/api/v1/firm/openings/{opening.Id}/filled", "1", new { places = 1 })).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await FirmTests.Post(other, $"/ventspils/api/v1/firm/openings/{opening.Id}/close", "1", new { })).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await FirmTests.Post(other, $"/ventspils/api/v1/adverts/{id}/publish", "2", new { })).StatusCode);
        }
        Assert.DoesNotContain("Welder", await waiting.GetStringAsync("/ventspils/firm/openings"), StringComparison.Ordinal);
        var own = await Sent(waiting, firm.Id);
        Assert.Contains("Welder", await waiting.GetStringAsync($"/ventspils/firm/openings/{own}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await FirmTests.Post(employer, $"/ventspils/api/v1/firm/openings/{opening.Id}/filled", $"{opening.Version}", new { places = 1 })).StatusCode);
        var (officer, _) = await house.Signed("ventspils", "officer");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/ventspils/firm/openings/{id}")).StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_officer_who_speaks_for_the_firm_publishes_none_of_its_adverts(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (employer, _, firm) = await house.Employer();
        var (officer, person) = await house.Signed("ventspils", "officer");
        await house.Asks(person, firm.Name, firm.RegisterNumber);
        var id = await Sent(employer, firm.Id);
        var refused = await FirmTests.Post(officer, $"/ventspils/api/v1/adverts/{id}/publish", "2", new { });
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("people.own-firm", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var (other, _) = await house.Signed("ventspils", "officer");
        Assert.Equal(HttpStatusCode.OK, (await FirmTests.Post(other, $"/ventspils/api/v1/adverts/{id}/publish", "2", new { })).StatusCode);
    }

    private static Task<Advert> One(House house) => house.With((CityDb db) => db.Set<Advert>().AsNoTracking().SingleAsync());

    private static async Task<Guid> Sent(HttpClient browser, Guid firm)
    {
        var written = await browser.PostAsync($"/ventspils/api/v1/organisations/{firm}/adverts", JsonContent.Create(new { language = "en", title = "Welder", text = "MIG welding at night.", place = "Ventspils", openUntil = "2026-12-20" }));
        Assert.Equal(HttpStatusCode.Created, written.StatusCode);
        var advert = (await written.Content.ReadFromJsonAsync<AdvertAnswer>(GateTests.Json))!;
        Assert.Equal(HttpStatusCode.OK, (await FirmTests.Post(browser, $"/ventspils/api/v1/adverts/{advert.Id}/send", "1", new { })).StatusCode);
        return advert.Id;
    }

    private static (string, string)[] Typed(OpeningForm form, string version, int keep) =>
    [
        ("version", version), ("kind", "Vacancy"), ("language", form.Language), ("title", form.Title!), ("text", form.Text!), ("place", form.Place ?? ""), ("openUntil", form.OpenUntil!), ("occupation", form.Occupation ?? ""),
        .. form.Asked.SelectMany((a, i) => new[] { ($"asked[{i}].uri", a.Uri ?? ""), ($"asked[{i}].phrase", a.Phrase ?? ""), ($"asked[{i}].need", $"{a.Need}"), ($"asked[{i}].keep", i < keep ? "true" : "false") }),
    ];
}
