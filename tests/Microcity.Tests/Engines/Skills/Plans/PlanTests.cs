using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class PlanTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    // Four skills that have nothing to do with each other.
    private static readonly string[] S = [.. Oracle.M1(Proof.Credential).Asks.Take(4).Select(a => a.ConceptUri!)];
    private static readonly KnownSkill[] Two = [new(S[0]), new(S[1])];

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule26_The_oracle_of_the_plan_holds_through_rows_and_pages(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var id = (await house.PublishAll(
            MatchCity.Post("e4", MatchCity.Essential(S)),
            MatchCity.Course("A", 20, [S[2]], new(2026, 12, 1), euros: 50), MatchCity.Course("B", 60, [S[2], S[3]]), MatchCity.Course("C", 30, [S[3]])))[0];
        var (browser, _) = await house.WithPassport(1980, new(), Two);
        var (pupil, _) = await house.WithPassport(2012, new(), Two);

        var sixty = await Plan(browser, new PlanAim(id));
        Assert.Equal((42.50m, 66.25m, 20, true), (sixty.From, sixty.To, sixty.Hours, sixty.ReachesTarget));
        Assert.Equal(["A"], sixty.Steps.Select(s => s.Course.SourceRef));
        var ninety = await Plan(browser, new PlanAim(id, Target: 90));
        Assert.Equal((90.00m, 50), (ninety.To, ninety.Hours));
        Assert.Equal(["A", "C"], ninety.Steps.Select(s => s.Course.SourceRef));
        Assert.Equal(["C"], (await Plan(browser, new PlanAim(id, Euros: 0))).Steps.Select(s => s.Course.SourceRef));

        var page = await browser.GetStringAsync($"/ventspils/me/plan?opening={id}");
        Assert.Contains("+23.75: 42.50 → 66.25", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("You have 2 of the 4 things they ask for.", page, StringComparison.Ordinal);
        Assert.Contains("begins Tuesday 1 December", page, StringComparison.Ordinal);
        Assert.Contains("20 hours", page, StringComparison.Ordinal);
        Assert.Contains("50\u00A0€", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("66.25", await pupil.GetStringAsync($"/ventspils/me/plan?opening={id}"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule24_What_no_course_teaches_is_named_with_whom_to_ask(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var id = (await house.PublishAll(MatchCity.Post("e4", MatchCity.Essential(S)), MatchCity.Course("A", 20, [S[2]])))[0];
        var browser = await house.WithCode(new(), Two);
        var skills = new CitySkills(StarterTaxonomy.View, CityWords.None("lv"));

        var plan = await Plan(browser, new PlanAim(id));
        Assert.Equal([S[3]], plan.NotTaught.Select(s => s.Uri));
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync($"/ventspils/me/plan?opening={id}"));
        Assert.Contains("Taught by no course here now", page, StringComparison.Ordinal);
        Assert.Contains(skills.Label(skills.Find(S[3])!.Value, "en").Text, page, StringComparison.Ordinal);
        Assert.Contains("Ask the office", page, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_plan_leads_to_an_occupation_and_is_noted_for_a_person_once(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var skills = new CitySkills(StarterTaxonomy.View, CityWords.None("lv"));
        const string driver = "http://data.europa.eu/esco/occupation/00cee175-1376-43fb-9f02-ba3d7a910a58";
        var needs = skills.View.Essential[skills.Find(driver)!.Value].ToArray().Select(skills.Uri).ToArray();
        await house.PublishAll(MatchCity.Course("bus", 40, needs[..3]));
        var (browser, _) = await house.WithPassport(1980, new(), new KnownSkill(needs[^1]));
        var byCode = await house.WithCode(new(), new KnownSkill(needs[^1]));

        var plan = await Plan(browser, new PlanAim(Occupation: driver));
        Assert.Equal(driver, plan.Occupation!.Uri);
        Assert.Single(plan.Steps);
        await browser.GetStringAsync($"/ventspils/me/plan?occupation={Uri.EscapeDataString(driver)}");
        await byCode.GetStringAsync($"/ventspils/me/plan?occupation={Uri.EscapeDataString(driver)}");
        var occupation = await byCode.GetStringAsync("/ventspils/learn/occupations/00cee175-1376-43fb-9f02-ba3d7a910a58");
        Assert.Contains($"You have 1 of the {needs.Length} things they ask for.", occupation, StringComparison.Ordinal);
        Assert.Contains("Course bus", occupation, StringComparison.Ordinal);

        await using var inside = await house.Inside("ventspils");
        var fact = Assert.Single(await inside.ServiceProvider.GetRequiredService<CityDb>().Set<EvidenceRow>().Where(f => f.Name == "plan-made").ToListAsync());
        Assert.Equal($$"""{"occupation":"esco:occupation/00cee175-1376-43fb-9f02-ba3d7a910a58","hours":40,"points":{{(int)((plan.To!.Value - plan.From!.Value) * 100)}}}""", fact.Payload);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_plan_refuses_in_words(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var id = (await house.PublishAll(MatchCity.Post("e4", MatchCity.Essential(S))))[0];
        var browser = await house.WithCode(new(), Two);

        Assert.Equal(HttpStatusCode.NotFound, (await Send(browser, new PlanAim(RandomId.New()))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(browser, new PlanAim(Occupation: "http://example.org/x"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(browser, new PlanAim(id, Hours: -1))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(browser, new PlanAim(id, Target: 101))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Send(house.Browser(), new PlanAim(id))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/ventspils/me/plan")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await house.Browser().GetAsync($"/ventspils/me/plan?opening={id}")).StatusCode);
    }

    private static async Task<PlanAnswer> Plan(HttpClient browser, PlanAim aim) =>
        (await (await Send(browser, aim)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<PlanAnswer>(MatchJson.Options))!;

    private static Task<HttpResponseMessage> Send(HttpClient browser, PlanAim aim) => browser.SendAsync(new(HttpMethod.Post, "/ventspils/api/v1/plans")
    {
        Content = JsonContent.Create(new { aim.Opportunity, aim.Occupation, aim.Hours, aim.Euros, aim.Target }, options: JsonSerializerOptions.Web),
        Headers = { { "Idempotency-Key", RandomId.New().ToString() } },
    });
}
