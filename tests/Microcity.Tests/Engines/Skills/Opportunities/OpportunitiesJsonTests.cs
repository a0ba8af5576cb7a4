using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

/// <summary>The office's openings as JSON.</summary>
public sealed class OpportunitiesJsonTests
{
    private const string Api = "/ventspils/api/v1/opportunities";

    private const string Welder = """{"kind":"vacancy","title":{"en":"Welder"},"organisation":"SIA Osta","place":"Ventspils","openUntil":"2026-12-20","places":2,"conditions":["language:lv:B2"],"requirements":[{"uri":"http://data.europa.eu/esco/skill/60ff3eac-7d4d-4e51-87b8-74c3b5d62498","phrase":"welds","need":"essential"},{"phrase":"telepathy","need":"optional"}]}""";

    private const string OneBadRow = "title;organisation;place;posted\nWelder;SIA Osta;Ventspils;2026-11-20\nCook;SIA Galds;Ventspils;yesterday\n;SIA Galds;;2026-11-20\n";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task An_opening_is_entered_changed_filled_and_closed(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        Assert.Equal(HttpStatusCode.Conflict, (await Send(officer, HttpMethod.Post, "", Welder)).StatusCode);
        var meant = Welder.Replace("{\"kind\"", "{\"fewMeant\":true,\"kind\"", StringComparison.Ordinal);
        var entered = await Send(officer, HttpMethod.Post, "", meant);
        Assert.Equal(HttpStatusCode.Created, entered.StatusCode);
        var id = JsonNode.Parse(await entered.Content.ReadAsStringAsync())!["id"]!.GetValue<string>();
        var shown = JsonNode.Parse(await officer.GetStringAsync(Api + "?state=Open"))!.AsArray();
        Assert.Equal((id, 1, "open"), (shown[0]!["id"]!.GetValue<string>(), shown[0]!["version"]!.GetValue<int>(), shown[0]!["state"]!.GetValue<string>()));

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await Send(officer, HttpMethod.Put, "/" + id, meant)).StatusCode);
        var changed = await Send(officer, HttpMethod.Put, "/" + id, meant.Replace("\"Welder\"", "\"Senior welder\"", StringComparison.Ordinal), 1);
        Assert.Equal((HttpStatusCode.OK, "\"2\""), (changed.StatusCode, changed.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Send(officer, HttpMethod.Put, "/" + id, meant, 1)).StatusCode);
        Assert.Equal("\"3\"", (await Send(officer, HttpMethod.Put, $"/{id}/requirements", """{"requirements":[{"phrase":"patience","need":"essential"}]}""", 2)).Headers.ETag!.Tag);
        Assert.Equal("patience", await house.With((CityDb db) => db.Set<Requirement>().Select(r => r.Phrase).SingleAsync()));

        Assert.Equal(HttpStatusCode.BadRequest, (await Send(officer, HttpMethod.Post, $"/{id}/filled", """{"places":3}""", 3)).StatusCode);
        Assert.Equal("\"4\"", (await Send(officer, HttpMethod.Post, $"/{id}/filled", """{"places":1}""", 3)).Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Send(officer, HttpMethod.Post, $"/{id}/close", "{}", 3)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Send(officer, HttpMethod.Post, $"/{id}/close", "{}", 4)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Send(officer, HttpMethod.Post, $"/{id}/close", "{}", 5)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(officer, HttpMethod.Post, $"/{RandomId.New()}/close", "{}", 5)).StatusCode);
        Assert.Equal(["opportunity-opened", "opportunity-changed", "requirements-linked", "opportunity-filled", "opportunity-closed"], (await house.Facts()).Where(f => f.Contains("opportunity", StringComparison.Ordinal) || f == "requirements-linked"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_is_unfit_is_named_by_field_and_unknown_skills_by_their_nearest(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        var unfit = await Send(officer, HttpMethod.Post, "", """{"kind":"vacancy","title":{},"contract":"forever","conditions":["a smile"],"places":0}""");
        Assert.Equal(HttpStatusCode.BadRequest, unfit.StatusCode);
        Assert.Equal(["conditions", "contract", "openUntil", "places", "title"], JsonNode.Parse(await unfit.Content.ReadAsStringAsync())!["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal));
        var unknown = await Send(officer, HttpMethod.Post, "", """{"kind":"vacancy","title":{"en":"Welder"},"openUntil":"2026-12-20","requirements":[{"uri":"http://data.europa.eu/esco/skill/welding","need":"essential"}]}""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
        Assert.Contains("weld", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var (resident, _) = await house.Signed("ventspils", "resident");
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(resident, HttpMethod.Post, "", Welder)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await resident.GetAsync(Api)).StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule29_A_file_is_looked_at_refused_with_all_its_rows_and_taken_without_them(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        var preview = JsonNode.Parse(await (await Bring(officer, "?preview=true", OneBadRow)).Content.ReadAsStringAsync())!;
        Assert.Equal((1, 0, 0, 2), (preview["new"]!.GetValue<int>(), preview["changed"]!.GetValue<int>(), preview["same"]!.GetValue<int>(), preview["refused"]!.GetValue<int>()));
        Assert.Equal([3, 4, 4], preview["rows"]!.AsArray().Select(r => r!["row"]!.GetValue<int>()));

        var refused = await Bring(officer, "", OneBadRow);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(3, JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["reasons"]!.AsArray().Count);
        Assert.Equal(0, await house.With((CityDb db) => db.Set<Opportunity>().CountAsync()));

        Assert.Contains("\"new\":1", await (await Bring(officer, "?goodRows=true", OneBadRow)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("\"new\":0,\"changed\":0,\"same\":1", await (await Bring(officer, "?goodRows=true", OneBadRow)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_refusal_lists_every_row()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        var refused = await Bring(officer, "", "title;organisation;place;posted\n" + string.Concat(Enumerable.Repeat("Welder;SIA Osta;Ventspils;yesterday\n", 2_000)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(2_000, JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["reasons"]!.AsArray().Count);
    }

    private static async Task<HttpResponseMessage> Send(HttpClient officer, HttpMethod method, string below, string body, int? version = null)
    {
        using var request = new HttpRequestMessage(method, Api + below) { Content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json")) };
        request.Headers.Add("Idempotency-Key", RandomId.New().ToString());
        if (version is { } seen)
            request.Headers.Add("If-Match", $"\"{seen}\"");
        return await officer.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> Bring(HttpClient officer, string query, string file)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Api}/import{query}") { Content = new StringContent(file, Encoding.UTF8, MediaTypeHeaderValue.Parse("text/csv")) };
        request.Headers.Add("Idempotency-Key", RandomId.New().ToString());
        return await officer.SendAsync(request);
    }
}
