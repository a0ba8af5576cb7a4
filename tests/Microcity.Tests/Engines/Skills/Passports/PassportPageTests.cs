using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class PassportPageTests
{
    private const string Repair = "http://data.europa.eu/esco/skill/fab8e95a-448d-4784-aa50-9ef10e924829";
    private const string Passport = "/ventspils/me/passport";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task The_notice_comes_first_then_a_skill_goes_in_and_out(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (browser, _) = await house.Signed("ventspils", "resident");
        Assert.Contains("Nobody sees it until you show it", await browser.GetStringAsync(Passport), StringComparison.Ordinal);
        Assert.Equal("/ventspils/me/passport", (await browser.GetAsync(Passport + "/from-text")).Headers.Location!.OriginalString);
        await browser.Send(Passport, [], Passport + "?handler=Open");
        Assert.Contains("Start with one thing you did last week.", await browser.GetStringAsync(Passport), StringComparison.Ordinal);

        var found = new HtmlParser().ParseDocument(await browser.GetStringAsync(Passport + "?q=repair+bicycles"));
        Assert.Equal(Repair, found.QuerySelector("input[name=uri]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Send(Passport, [("uri", Repair)], Passport + "?handler=Add")).StatusCode);
        var held = new HtmlParser().ParseDocument(await browser.GetStringAsync(Passport));
        var id = held.QuerySelector("form[action*=Remove] input[name=id]")!.GetAttribute("value")!;
        Assert.Contains("self-stated, Tuesday 24 November", held.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"uri\"", await browser.GetStringAsync(Passport + "?q=perform+repairs+on+bicycles"), StringComparison.Ordinal);
        await browser.Send(Passport, [("id", id), ("level", "4")], Passport + "?handler=Level");
        Assert.Contains("Can teach it · self-stated", await browser.GetStringAsync(Passport), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Send(Passport, [("id", id), ("level", "9")], Passport + "?handler=Level")).StatusCode);
        await browser.Send(Passport, [("id", id)], Passport + "?handler=Remove");
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Send(Passport, [("id", id)], Passport + "?handler=Remove")).StatusCode);
    }

    [Fact]
    public async Task An_occupation_offers_its_skills_twelve_at_a_time_the_locally_asked_first()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var (browser, person) = await house.Signed("ventspils", "resident");
        await Open(house, person);
        string Ticks(string html) => string.Join('|', new HtmlParser().ParseDocument(html).QuerySelectorAll("input[name=uri]").Select(i => i.GetAttribute("value")));
        var before = Ticks(await browser.GetStringAsync(Passport + "?work=bus+driver")).Split('|');
        Assert.InRange(before.Length, 3, 12);
        await using (var inside = await house.Inside("ventspils"))
        {
            var (db, today) = (inside.ServiceProvider.GetRequiredService<CityDb>(), inside.ServiceProvider.GetRequiredService<Here>().Today);
            var none = new Dictionary<string, string>();
            var opening = new Opportunity { Id = Ids.Next(new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc)), SourceRef = "x", ContentHash = [1], Title = none, Text = none, OpenUntil = today, PostedOn = today };
            db.Add(opening);
            db.Add(new Requirement { OpportunityId = opening.Id, ConceptUri = before[^1] });
            await db.SaveChangesAsync();
        }
        Assert.Equal(before[^1], Ticks(await browser.GetStringAsync(Passport + "?work=bus+driver")).Split('|')[0]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule11_Words_are_marked_and_nothing_is_ticked_beforehand(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (browser, person) = await house.Signed("ventspils", "resident");
        await Open(house, person);
        var told = await browser.Send(Passport + "/from-text", [("kind", "Hobby"), ("text", "I repair bikes and speak German, and drive a bus")]);
        var page = told.Headers.Location!.OriginalString;
        var shown = new HtmlParser().ParseDocument(await browser.GetStringAsync(page));
        Assert.Equal("repair bikes", shown.QuerySelector("p.marked mark")!.TextContent);
        var ticks = shown.QuerySelectorAll("input[name=ticked]").ToList();
        Assert.Equal(3, ticks.Count);
        Assert.All(ticks, t => Assert.False(t.HasAttribute("checked")));

        await browser.Send(page, [("ticked", ticks[0].GetAttribute("value")!)], page + "?handler=Ticked");
        await browser.Send(page, [("suggestion", ticks[1].GetAttribute("value")!)], page + "?handler=Reject");
        await browser.Send(page, [("suggestion", ticks[2].GetAttribute("value")!)], page + "?handler=Accept");
        Assert.Contains("Done: 2 skills are in the passport.", await browser.GetStringAsync(page), StringComparison.Ordinal);

        var (stranger, other) = await house.Signed("ventspils", "resident");
        await Open(house, other);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(page)).StatusCode);
        var nothing = await browser.Send(Passport + "/from-text", [("kind", "Cv"), ("text", "  ")]);
        Assert.Equal(HttpStatusCode.BadRequest, nothing.StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule13_A_private_link_shows_and_the_owner_sees_who_looked(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (browser, person) = await house.Signed("ventspils", "resident");
        await Open(house, person, Repair);
        var made = await (await browser.Send(Passport + "/showings", [("days", "30"), ("note", "Bike shop")], Passport + "/showings?handler=Show")).Content.ReadAsStringAsync();
        var link = new HtmlParser().ParseDocument(made).QuerySelector("code")!.TextContent;
        var path = "/ventspils" + link[link.IndexOf("/l/", StringComparison.Ordinal)..];
        Assert.Contains("Nobody yet.", made, StringComparison.Ordinal);

        var look = await house.Browser().GetAsync(path);
        Assert.Equal(("no-referrer", true), (look.Headers.GetValues("Referrer-Policy").Single(), look.Headers.CacheControl!.NoStore));
        Assert.Contains("perform repairs on bicycles", await look.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var (officer, _) = await house.Signed("ventspils", "officer");
        await officer.GetStringAsync(path);
        var looks = await browser.GetStringAsync(Passport + "/showings");
        Assert.Contains("Somebody with the link", looks, StringComparison.Ordinal);
        Assert.Contains("Made Up", looks, StringComparison.Ordinal);

        var id = new HtmlParser().ParseDocument(looks).QuerySelector("form[action*=End] input[name=id]")!.GetAttribute("value")!;
        await browser.Send(Passport + "/showings", [("id", id)], Passport + "/showings?handler=End");
        Assert.Equal(HttpStatusCode.Conflict, (await house.Browser().GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().GetAsync("/ventspils/l/" + new string('A', 22))).StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_confirmer_sees_one_skill_and_its_request_on_Today(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (browser, person) = await house.Signed("ventspils", "resident");
        var (officer, confirmer) = await house.Signed("ventspils", "officer");
        await Open(house, person, Repair, "http://data.europa.eu/esco/skill/4812a4ea-dc55-4dc6-b9b0-4a59bba2c647");
        var page = new HtmlParser().ParseDocument(await browser.GetStringAsync(Passport));
        var bikes = page.QuerySelectorAll("ul.rows > li").Single(li => li.TextContent.Contains("bicycles", StringComparison.Ordinal)).QuerySelector("form[action*=Ask] input[name=id]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Send(Passport, [("id", bikes), ("confirmer", confirmer.ToString())], Passport + "?handler=Ask")).StatusCode);

        Assert.Contains("/ventspils/work/proofs", await officer.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
        var asked = await officer.GetStringAsync("/ventspils/work/proofs");
        Assert.Contains("perform repairs on bicycles", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("German", asked, StringComparison.Ordinal);
        var request = new HtmlParser().ParseDocument(asked).QuerySelector("form[action*=Confirm] input[name=id]")!.GetAttribute("value")!;
        await officer.Send("/ventspils/work/proofs", [("id", request)], "/ventspils/work/proofs?handler=Confirm");
        Assert.Contains("confirmed by Made Up", await browser.GetStringAsync(Passport), StringComparison.Ordinal);
        Assert.DoesNotContain("asks to confirm", await officer.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_draft_moves_into_the_passport_by_consent_and_its_code_ends(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (browser, person) = await house.Signed("ventspils", "resident");
        var understood = await (await browser.Send("/ventspils/", [("text", "I repair bikes")], "/ventspils/start/understood")).Content.ReadAsStringAsync();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["keep"] = Repair, ["shown"] = Repair, ["do"] = "keep", ["__RequestVerificationToken"] = Forms.Token(understood),
        });
        Assert.Equal("/ventspils/matches", (await browser.PostAsync("/ventspils/start/understood", form)).Headers.Location!.OriginalString);
        Assert.Contains("Bring in the skill kept under the code", await browser.GetStringAsync(Passport), StringComparison.Ordinal);

        await browser.Send(Passport, [], Passport + "?handler=Open");
        await using (var inside = await house.Inside("ventspils"))
            Assert.Empty((await inside.ServiceProvider.GetRequiredService<ReadSkillset>().OfPerson(person))!.Skills);
        await browser.Send(Passport, [], Passport + "?handler=TakeOver");
        await using var after = await house.Inside("ventspils");
        Assert.Equal(Repair, Assert.Single((await after.ServiceProvider.GetRequiredService<ReadSkillset>().OfPerson(person))!.Skills).ConceptUri);
        Assert.Empty(await after.ServiceProvider.GetRequiredService<CityDb>().Set<Draft>().ToListAsync());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Json_says_the_same_as_the_pages(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (browser, _) = await house.Signed("ventspils", "resident");
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(browser, "passport", new { noticeSeen = false })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Post(browser, "passport/skills", new { uri = Repair })).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await Post(browser, "passport", new { noticeSeen = true })).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await Post(browser, "passport/skills", new { uri = Repair, level = 2 })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(browser, "passport/skills", new { uri = Repair, level = 7 })).StatusCode);
        var unknown = await Post(browser, "passport/skills", new { uri = "http://data.europa.eu/esco/skill/fab8e95a-448d-4784-aa50-9ef10e924820" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
        Assert.Contains("perform repairs on bicycles", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var skill = JsonNode.Parse(await browser.GetStringAsync("/ventspils/api/v1/passport/skills"))![0]!;
        Assert.Equal((Repair, "perform repairs on bicycles", 2, "self-declared"), ((string)skill["uri"]!, (string)skill["label"]!, (int)skill["level"]!, (string)skill["proof"]!));
        Assert.Equal(428, (int)(await Delete(browser, $"passport/skills/{skill["id"]}", null)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Delete(browser, $"passport/skills/{skill["id"]}", 7)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await Delete(browser, $"passport/skills/{skill["id"]}", (int)skill["version"]!)).StatusCode);

        var told = JsonNode.Parse(await (await Post(browser, "passport/suggestions", new { kind = "hobby", text = "I repair bikes, speak German" })).Content.ReadAsStringAsync())!.AsArray();
        Assert.Equal(["repair bikes", "speak German"], told.Select(t => (string)t!["words"]!));
        Assert.Equal(HttpStatusCode.NoContent, (await Post(browser, $"passport/suggestions/{told[0]!["id"]}/decision", new { accept = true })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await Post(browser, $"passport/suggestions/{told[1]!["id"]}/decision", new { accept = false })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Post(browser, $"passport/suggestions/{told[1]!["id"]}/decision", new { accept = true })).StatusCode);
        Assert.Equal("[]", await browser.GetStringAsync("/ventspils/api/v1/passport/suggestions"));

        var shown = JsonNode.Parse(await (await Post(browser, "passport/showings", new { days = 7 })).Content.ReadAsStringAsync())!;
        Assert.Equal(HttpStatusCode.OK, (await house.Browser().GetAsync("/ventspils" + ((string)shown["link"]!)[((string)shown["link"]!).IndexOf("/l/", StringComparison.Ordinal)..])).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await Delete(browser, $"passport/showings/{shown["id"]}", (int)shown["version"]!)).StatusCode);
    }

    [Fact]
    public async Task A_minors_passport_offers_no_link()
    {
        await using var house = await House.Open(Engine.Sqlite, demo: true, cities: ["ventspils"]);
        await SeedDemo.Fill(house.App.Services, House.Modules, await house.City("ventspils"), house.Clock, default);
        var pupil = await SeededCity.Seat(house, "ventspils", "pupil");
        var page = await pupil.GetStringAsync(Passport + "/showings");
        Assert.DoesNotContain("handler=Show", page, StringComparison.Ordinal);
        Assert.Contains("Before 18", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await Post(pupil, "passport/showings", new { days = 7 })).StatusCode);
        Assert.DoesNotContain('%', await pupil.GetStringAsync(Passport));
    }

    private static async Task Open(House house, Guid person, params string[] skills)
    {
        await using var inside = await house.Inside("ventspils");
        await inside.ServiceProvider.GetRequiredService<OpenPassport>().Run(person);
        await inside.ServiceProvider.GetRequiredService<AddSkill>().Run(person, [.. skills.Select(s => new KnownSkill(s))]);
    }

    private static async Task<HttpResponseMessage> Post(HttpClient browser, string operation, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/ventspils/api/v1/" + operation) { Content = JsonContent.Create(body), Headers = { { "Idempotency-Key", RandomId.New().ToString() } } };
        return await browser.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> Delete(HttpClient browser, string operation, int? version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/ventspils/api/v1/" + operation);
        if (version is { } seen)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
        return await browser.SendAsync(request);
    }
}
