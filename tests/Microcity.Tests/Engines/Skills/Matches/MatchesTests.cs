using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class MatchesTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule19_The_oracle_is_59_67_through_rows_acts_and_the_answer(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (asks, held) = Oracle.M1(Proof.Credential);
        var (_, stated) = Oracle.M1(Proof.SelfDeclared);
        var ids = await house.PublishAll(MatchCity.Post("m1", asks));
        var (proven, _) = await house.WithPassport(1980, new(), held);
        var byCode = await house.WithCode(new(), stated);

        var list = await List(proven);
        Assert.Equal(59.67m, Only(list).Score);
        Assert.Equal(new SumsAnswer(12, 20, 82_000, 50_000), Only(list).Sums);
        Assert.Equal(50.72m, Only(await List(byCode)).Score);
        var one = await proven.GetFromJsonAsync<MatchAnswer>($"/ventspils/api/v1/matches/{ids[0]}", MatchJson.Options);
        Assert.Equal(59.67m, one!.Score);
        Assert.Contains("59.67", await proven.GetStringAsync($"/ventspils/openings/{ids[0]}"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule22_The_parts_of_the_answer_add_up_to_the_score(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (asks, held) = Oracle.M1(Proof.SelfDeclared);
        await house.PublishAll(MatchCity.Post("m1", asks), MatchCity.Post("weighted", [.. asks.Select((a, i) => a with { Weight = 1 + (i % 3), Level = 1 + (i % 4) })]));
        var (browser, _) = await house.WithPassport(1980, new(), [.. held.Select((h, i) => h with { Proof = (Proof)(i % 3), Level = 1 + (i % 4) })]);

        var list = await List(browser);

        Assert.Equal(2, list.Matches.Count);
        foreach (var match in list.Matches)
        {
            decimal E = match.Parts.Where(p => p.Need is Need.Essential).Sum(p => p.Weight), O = match.Parts.Where(p => p.Need is Need.Optional).Sum(p => p.Weight);
            decimal e = match.Parts.Where(p => p.Need is Need.Essential).Sum(p => p.Weight * p.Value!.Value), o = match.Parts.Where(p => p.Need is Need.Optional).Sum(p => p.Weight * p.Value!.Value);
            Assert.Equal(Math.Round((80 * e / E / 10_000) + (20 * o / O / 10_000), 2, MidpointRounding.AwayFromZero), match.Score);
            Assert.Equal(match.Score, match.Parts.Sum(p => p.Points));
            Assert.Equal((E, O, e, o), (match.Sums!.E, match.Sums.O, match.Sums.EssentialValue, match.Sums.OptionalValue));
            Assert.All(match.Parts.Where(p => p.ServedBy is not null), p => Assert.Equal(Value.Of(p.ServedBy!.Relation, p.ServedBy.Proof, p.ServedBy.Level, p.Level), p.Value));
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule20_An_empty_passport_gets_no_score_but_an_explanation(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var ids = await house.PublishAll(MatchCity.Post("m1", Oracle.M1(Proof.Credential).Asks));
        var (browser, _) = await house.WithPassport(1980, new());

        var list = await List(browser);
        Assert.Empty(list.Matches);
        Assert.Equal(Matching.Reason.EmptyPassport, list.Why!.Reason);
        Assert.Null((await browser.GetFromJsonAsync<MatchAnswer>($"/ventspils/api/v1/matches/{ids[0]}", MatchJson.Options))!.Score);
        foreach (var visitor in new[] { browser, house.Browser() })
        {
            var page = await visitor.GetStringAsync("/ventspils/matches");
            Assert.Contains("Three ways to begin", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Post m1", page, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule15_What_is_not_possible_stands_in_its_own_list_with_what_helps(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (asks, held) = Oracle.M1(Proof.Credential);
        await house.PublishAll(MatchCity.Post("fits", asks), MatchCity.Post("latvian", asks, new ConditionAsked(ConditionKind.Language, "lv:4")), MatchCity.Post("licence", asks, new ConditionAsked(ConditionKind.Licence, "B")));
        var (browser, _) = await house.WithPassport(1980, new() { Languages = new Dictionary<string, int> { ["lv"] = 3 } }, held);

        var list = await List(browser);
        Assert.Equal(["fits", "licence"], list.Matches.Select(m => m.Opportunity.SourceRef));
        Assert.Equal(["latvian"], list.Excluded.Select(m => m.Opportunity.SourceRef));
        Assert.Null(list.Excluded[0].Score);
        Assert.Equal(new ConditionAnswer(Verdict.Failed, "Needs Latvian B2; you have B1.", "See language courses"), list.Excluded[0].Conditions[0]);
        Assert.Equal("Check: driving licence, category B.", list.Matches[1].Conditions[0].Text);
        Assert.Contains("Needs Latvian B2; you have B1.", await browser.GetStringAsync("/ventspils/matches"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T53_Who_is_shown_what_is_noted_once_with_version_hash_order_and_viewer(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (asks, held) = Oracle.M1(Proof.Credential);
        var ids = await house.PublishAll(MatchCity.Post("b", asks), MatchCity.Post("a", [.. asks.Take(12)]));
        var (browser, person) = await house.WithPassport(1980, new(), held);
        var byCode = await house.WithCode(new(), held);
        await browser.GetStringAsync("/ventspils/matches");
        var list = await List(browser);
        await byCode.GetStringAsync("/ventspils/matches");

        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var log = Assert.Single(await db.Set<MatchLog>().ToListAsync());
        var fact = Assert.Single(await db.Set<EvidenceRow>().Where(f => f.Name == "matches-shown").ToListAsync());
        Assert.Equal("m1", log.RulesVersion);
        Assert.Equal(list.Input, Convert.ToHexStringLower(log.InputHash));
        Assert.Equal([ids[1], ids[0]], log.Shown);
        Assert.Equal(ViewerKind.Self, log.Viewer);
        Assert.Equal((await db.Set<PersonAlias>().SingleAsync(a => a.PersonId == person)).Alias, log.PersonAlias);
        Assert.Equal($$"""{"rules":"m1","input":"{{list.Input}}","count":2}""", fact.Payload);
        Assert.Equal(log.PersonAlias.ToString("N"), fact.Subject);
        Assert.DoesNotContain("59", fact.Payload[..20], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T53_Switched_off_by_the_person_or_the_city_nobody_is_compared(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (asks, held) = Oracle.M1(Proof.Credential);
        var ids = await house.PublishAll(MatchCity.Post("m1", asks));
        var (browser, person) = await house.WithPassport(1980, new(), held);
        var (officer, _) = await house.Signed("ventspils", "officer");

        await Switch(false);
        Assert.Equal("You switched off comparing your skills with openings.", (await List(browser)).Why!.Text);
        await Switch(true);
        Assert.Single((await List(browser)).Matches);

        var switched = await officer.Send("/ventspils/work/matching", [("on", "false"), ("reason", "Wrong words in the list")]);
        Assert.Equal(HttpStatusCode.Redirect, switched.StatusCode);
        var list = await List(browser);
        Assert.Equal(Matching.Reason.MatchingOff, list.Why!.Reason);
        Assert.Equal("Ventspils has switched off comparing skills with openings for now.", list.Why.Text);
        var opening = await browser.GetStringAsync($"/ventspils/openings/{ids[0]}");
        Assert.DoesNotContain("59.67", opening, StringComparison.Ordinal);
        Assert.DoesNotContain("state-have", opening, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.GetAsync($"/ventspils/me/plan?opening={ids[0]}")).StatusCode);

        async Task Switch(bool on)
        {
            await using var inside = await house.Inside("ventspils");
            await inside.ServiceProvider.GetRequiredService<CityDb>().Set<Passport>().Where(p => p.PersonId == person).ExecuteUpdateAsync(p => p.SetProperty(x => x.MatchingOn, on));
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T53_A_contested_match_waits_for_a_person_with_a_date_and_gets_an_answer(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (asks, held) = Oracle.M1(Proof.Credential);
        var id = (await house.PublishAll(MatchCity.Post("m1", asks)))[0];
        var (browser, _) = await house.WithPassport(1980, new(), held);
        var (officer, _) = await house.Signed("ventspils", "officer");
        var (page, send) = ($"/ventspils/openings/{id}", $"/ventspils/openings/{id}?handler=Contest");

        Assert.Equal(HttpStatusCode.Redirect, (await browser.Send(page, [("words", "I can weld since 1999")], send)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.Send("/ventspils/account", [("words", "again")], send)).StatusCode);
        Assert.Contains("We answer by Tuesday 1 December", await browser.GetStringAsync(page), StringComparison.Ordinal);

        var today = await officer.GetStringAsync("/ventspils/work");
        Assert.Contains("Look at a match somebody questions: Post m1", today, StringComparison.Ordinal);
        var link = "/ventspils/work/contests/" + today.Split("/ventspils/work/contests/")[1][..36];
        var shown = await officer.GetStringAsync(link);
        Assert.Contains("I can weld since 1999", shown, StringComparison.Ordinal);
        Assert.Contains("59.67", shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.Send(link, [("answer", " ")])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send(link, [("answer", "We added the certificate.")])).StatusCode);

        Assert.Contains("We added the certificate.", await browser.GetStringAsync(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Post m1", await officer.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Post(house.Browser(), $"/ventspils/api/v1/matches/{id}/contest", new ContestBody("x"))).StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule28_What_is_published_filled_or_over_is_on_the_list_or_not(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (asks, held) = Oracle.M1(Proof.Credential);
        var browser = await house.WithCode(new(), held);
        Assert.Empty((await List(browser)).Matches);
        var id = (await house.PublishAll(MatchCity.Post("m1", asks)))[0];
        Assert.Single((await List(browser)).Matches);

        house.Clock.TurnTo(new(2026, 12, 20, 21, 59, 0, TimeSpan.Zero));
        Assert.Single((await List(browser)).Matches);
        house.Clock.TurnTo(new(2026, 12, 20, 22, 0, 0, TimeSpan.Zero));
        Assert.Empty((await List(browser)).Matches);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/ventspils/api/v1/matches/{id}")).StatusCode);
        Assert.Contains("This is no longer open", await browser.GetStringAsync($"/ventspils/openings/{id}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/ventspils/openings/{RandomId.New()}")).StatusCode);
    }

    private static async Task<MatchListAnswer> List(HttpClient browser) => (await browser.GetFromJsonAsync<MatchListAnswer>("/ventspils/api/v1/matches", MatchJson.Options))!;

    private static MatchAnswer Only(MatchListAnswer list) => Assert.Single(list.Matches);

    private static Task<HttpResponseMessage> Post<T>(HttpClient browser, string path, T body) => browser.SendAsync(
        new(HttpMethod.Post, path) { Content = JsonContent.Create(body, options: JsonSerializerOptions.Web), Headers = { { "Idempotency-Key", RandomId.New().ToString() } } });
}
