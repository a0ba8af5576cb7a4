using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

/// <summary>The officer's list of openings and the form that enters and changes one.</summary>
public sealed class OfficePageTests
{
    private const string All = "/ventspils/work/opportunities";

    private static readonly (string, string)[] Typed =
    [
        ("kind", "Vacancy"), ("language", "en"), ("title", "Welder"), ("text", "We look for MIG welding. Reading technical drawings is a plus."),
    ];

    private static readonly (string, string)[] Meant =
    [
        .. Typed, ("organisation", "SIA Osta"), ("place", "Ventspils"), ("remote", "No"), ("openUntil", "2026-12-20"), ("places", "2"), ("occupation", Offered.Welder),
        ("asked[0].keep", "true"), ("asked[0].uri", Offered.Welding), ("asked[0].phrase", "MIG welding"), ("asked[0].need", "Essential"),
        ("asked[1].uri", Offered.Drawings), ("asked[1].phrase", "technical drawings"), ("asked[1].need", "Optional"),
        ("more", "telepathy\nFirst aid"),
    ];

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule30_Words_first_then_ticks_and_few_skills_are_asked_about(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "skills-officer");
        Assert.Contains("No opening has been entered yet", await officer.GetStringAsync(All), StringComparison.Ordinal);

        var looked = Page(await officer.Send(All + "/new", Typed, All + "/new?handler=Look"));
        Assert.Contains(Offered.Drawings, looked.QuerySelectorAll("input[name$='.uri']").Select(i => i.GetAttribute("value")));
        Assert.All(looked.QuerySelectorAll("input[name$='.keep']"), tick => Assert.False(tick.HasAttribute("checked")));
        Assert.Contains(looked.QuerySelectorAll("mark"), m => m.TextContent.Contains("drawings", StringComparison.Ordinal));
        Assert.Contains(Offered.Welder, looked.QuerySelectorAll("input[name=occupation]").Select(i => i.GetAttribute("value")));

        var few = await officer.Send(All + "/new", Meant);
        Assert.Equal(HttpStatusCode.Conflict, few.StatusCode);
        var asked = Page(few);
        Assert.Contains("Fewer than 3 skills", asked.QuerySelector(".notice-refused h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("SIA Osta", asked.QuerySelector("#organisation")!.GetAttribute("value"));
        Assert.True(asked.QuerySelector("input[name='asked[0].keep']")!.HasAttribute("checked"));
        Assert.Contains("telepathy", asked.QuerySelectorAll("fieldset .ds-label").Select(l => l.TextContent));
        Assert.Equal(0, await house.With((CityDb db) => db.Set<Opportunity>().CountAsync()));

        Assert.EndsWith("done=entered", (await officer.Send(All + "/new", [.. Meant, ("few", "true")])).Headers.Location!.ToString(), StringComparison.Ordinal);
        var (row, requirements) = await house.With(async (CityDb db) => (await db.Set<Opportunity>().SingleAsync(), await db.Set<Requirement>().ToListAsync()));
        Assert.Equal(("Welder", "SIA Osta", 2, Offered.Welder, true), (row.Title["en"], row.OrganisationName, row.Places, row.OccupationUri, row.LinkedByHand));
        Assert.Equal(3, requirements.Count);
        Assert.Contains(requirements, r => r is { ConceptUri: Offered.Welding, Phrase: "MIG welding", Need: Need.Essential });
        Assert.Contains(requirements, r => r is { ConceptUri: null, Phrase: "telepathy", PhraseKey: "telepathy" });
        Assert.Contains("filled: 0 of 2", await officer.GetStringAsync(All), StringComparison.Ordinal);
        Assert.Contains("open until Sunday 20 December", await officer.GetStringAsync(All), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_cannot_be_understood_is_said_by_field_and_all_that_was_typed_stays(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        var refused = await officer.Send(All + "/new", [("kind", "Course"), ("language", "lv"), ("title", " "), ("text", "Metināšana"), ("openUntil", "soon"), ("places", "many"), ("cost", "much"), ("conditions", "a smile"), ("url", "javascript:alert(1)"), ("contract", "PartTime")]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = Page(refused);
        Assert.Equal(["#conditions", "#cost", "#openUntil", "#places", "#title", "#url"], page.QuerySelectorAll(".notice-wrong li > a").Select(a => a.GetAttribute("href")).Order(StringComparer.Ordinal));
        Assert.Equal(("soon", "many", "Metināšana", "a smile"), (Value("#openUntil"), Value("#places"), page.QuerySelector("#text")!.TextContent, page.QuerySelector("#conditions")!.TextContent));
        Assert.True(page.QuerySelector("#contract-PartTime")!.HasAttribute("checked"));
        Assert.Equal(0, await house.With((CityDb db) => db.Set<Opportunity>().CountAsync()));

        string? Value(string field) => page.QuerySelector(field)!.GetAttribute("value");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Saved_over_a_newer_version_both_are_shown(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        await officer.Send(All + "/new", [.. Meant, ("few", "true")]);
        var id = await house.With((CityDb db) => db.Set<Opportunity>().Select(o => o.Id).SingleAsync());
        var page = $"{All}/{id}";
        (string, string)[] Changed(string title, string version) => [.. Meant.Where(f => f.Item1 is not ("title" or "kind")), ("kind", "Vacancy"), ("title", title), ("few", "true"), ("version", version)];
        Assert.EndsWith("done=saved", (await officer.Send(page, Changed("Senior welder", "1"))).Headers.Location!.ToString(), StringComparison.Ordinal);

        var late = await officer.Send(page, Changed("Welder for ships", "1"));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var both = Page(late);
        Assert.Equal(["Welder for ships", "Senior welder"], both.QuerySelectorAll("input[name=title]").Select(i => i.GetAttribute("value")));
        Assert.Equal("2", both.QuerySelector("form.fields input[name=version]")!.GetAttribute("value"));
        Assert.EndsWith("done=saved", (await officer.Send(page, Changed("Welder for ships", "2"))).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("Welder for ships", (await house.With((CityDb db) => db.Set<Opportunity>().SingleAsync())).Title["en"]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_was_published_elsewhere_is_only_tied_to_skills(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var id = (await house.Publish(Offered.Welders()))[0].Opportunity.Id;
        var (officer, _) = await house.Signed("ventspils", "officer");
        var page = $"{All}/{id}";
        var shown = new HtmlParser().ParseDocument(await officer.GetStringAsync(page));
        Assert.Empty(shown.QuerySelectorAll("input[name=openUntil]"));
        Assert.Equal(3, shown.QuerySelectorAll("input[name$='.keep'][checked]").Length);
        (string, string)[] one = [("title", "Something else"), ("version", "1"), ("asked[0].keep", "true"), ("asked[0].uri", Offered.Drawings), ("asked[0].need", "Essential"), ("asked[0].weight", "900")];
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send(page, one)).StatusCode);
        var (row, asked) = await house.With(async (CityDb db) => (await db.Set<Opportunity>().SingleAsync(), await db.Set<Requirement>().SingleAsync()));
        Assert.Equal(("Welder", 2, Offered.Drawings, Need.Essential, 900), (row.Title["en"], row.Version, asked.ConceptUri, asked.Need, asked.Weight));
        Assert.Equal(HttpStatusCode.Conflict, (await officer.Send(page, one)).StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_list_is_narrowed_and_says_what_became_of_each(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var published = await house.Publish(
            Offered.Welders("late") with { OpenUntil = new(2026, 11, 20), Title = new Dictionary<string, string> { ["en"] = "Late post" } },
            Offered.Welders("later") with { OpenUntil = new(2026, 12, 12), Title = new Dictionary<string, string> { ["en"] = "Later post" } },
            Offered.Welders("soon") with { OpenUntil = new(2026, 11, 30), Places = 1, Title = new Dictionary<string, string> { ["lv"] = "Kārtīgs darbs" } },
            Offered.Welders("shut") with { SourceKind = SourceKind.Course, Title = new Dictionary<string, string> { ["en"] = "Shut course" } });
        await house.With((CloseOpportunity act) => act.Run(published[3].Opportunity.Id));
        var (officer, _) = await house.Signed("ventspils", "officer");
        Assert.Equal(["Kārtīgs darbs", "Later post", "Late post", "Shut course"], await Titles(officer, ""));
        Assert.Equal(["Kārtīgs darbs"], await Titles(officer, "?q=kartigs"));
        Assert.Equal(["Late post"], await Titles(officer, "?state=Waiting&kind=Vacancy"));
        Assert.Equal(["Shut course"], await Titles(officer, "?kind=Course"));
        Assert.Empty(await Titles(officer, "?q=astronaut"));
        Assert.Contains("What became of “Late post”?", WebUtility.HtmlDecode(await officer.GetStringAsync("/ventspils/work")), StringComparison.Ordinal);

        Task<HttpResponseMessage> Did(string act, Published which, string version, string places = "1") =>
            officer.Send(All, [("id", which.Opportunity.Id.ToString()), ("version", version), ("places", places)], $"{All}?handler={act}&state=Open");
        Assert.Equal($"{All}?done=filled&state=Open", (await Did("Fill", published[2], "1")).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.BadRequest, (await Did("Fill", published[1], "1", "9")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Did("Close", published[0], "7")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Send(All, [("id", RandomId.New().ToString()), ("version", "1")], $"{All}?handler=Close")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Did("Close", published[0], "1")).StatusCode);
        Assert.Equal(["Later post"], await Titles(officer, "?state=Open"));
        Assert.DoesNotContain("Late post", await officer.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
        var (resident, _) = await house.Signed("ventspils", "resident");
        Assert.Equal(HttpStatusCode.Forbidden, (await resident.GetAsync(All)).StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule30_Words_seen_five_times_wait_until_there_is_a_skill_of_that_name(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await house.Publish([.. Enumerable.Range(0, 5).Select(i => Offered.Welders($"v-{i}") with { Requirements = [new(null, i == 0 ? "Mending Nets" : "mending nets", Need.Essential)] })]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        Assert.Contains("“Mending Nets” stands in 5 openings", WebUtility.HtmlDecode(await officer.GetStringAsync("/ventspils/work")), StringComparison.Ordinal);
        Assert.Contains("value=\"Mending Nets\"", await officer.GetStringAsync("/ventspils/work/taxonomy/own?words=Mending%20Nets"), StringComparison.Ordinal);
        var stamp = await house.Stamp();
        await officer.Send("/ventspils/work/taxonomy/own", [("labelLv", "tīklu lāpīšana"), ("labelEn", "mending nets")], "/ventspils/work/taxonomy/own?handler=Add");
        Assert.DoesNotContain("stands in 5 openings", await officer.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
        Assert.All(await house.With((CityDb db) => db.Set<Requirement>().ToListAsync()), r => Assert.StartsWith(AddLocalSkill.Home, r.ConceptUri, StringComparison.Ordinal));
        Assert.True(await house.Stamp() > stamp);
    }

    private static async Task<IReadOnlyList<string>> Titles(HttpClient officer, string query) =>
        [.. new HtmlParser().ParseDocument(await officer.GetStringAsync(All + query)).QuerySelectorAll(".rows .row-title").Select(t => t.TextContent)];

    private static IHtmlDocument Page(HttpResponseMessage answer) => new HtmlParser().ParseDocument(answer.Content.ReadAsStringAsync().GetAwaiter().GetResult());
}
