using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microcity.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class JsonDoorTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Fact]
    public async Task T28_Every_JSON_change_needs_our_header_this_origin_and_JSON()
    {
        var notes = new NotesModule();
        notes.Gate.SetResult();
        await using var house = await House.Open(Engine.Sqlite, modules: NotesModule.With(notes), cities: ["ventspils"]);
        var own = house.Address.GetLeftPart(UriPartial.Authority);
        foreach (var right in (await house.App.Services.GetRequiredService<DeclaredRights>().All()).Where(r => r.Address.Contains(" /api/", StringComparison.Ordinal) && !r.Address.StartsWith("GET ", StringComparison.Ordinal)))
        {
            var (everything, _) = await house.Signed("ventspils", [.. House.Modules.Roles.Select(r => r.Name)]);
            async Task<HttpStatusCode> Ask(Action<HttpRequestMessage> change)
            {
                using var request = Change(right.Address);
                change(request);
                return (await everything.SendAsync(request)).StatusCode;
            }
            everything.DefaultRequestHeaders.Remove("X-Microcity");
            Assert.True(await Ask(_ => { }) == HttpStatusCode.Forbidden, right.Address);
            Assert.True(await Ask(r => r.Headers.Add("X-Microcity", "2")) == HttpStatusCode.Forbidden, right.Address);
            everything.DefaultRequestHeaders.Add("X-Microcity", "1");
            Assert.True(await Ask(r => r.Headers.Add("Origin", "https://elsewhere.example")) == HttpStatusCode.Forbidden, right.Address);
            Assert.True(await Ask(r => r.Headers.Add("Origin", "null")) == HttpStatusCode.Forbidden, right.Address);
            foreach (var site in new[] { "cross-site", "same-site", "none" })
                Assert.True(await Ask(r => r.Headers.Add("Sec-Fetch-Site", site)) == HttpStatusCode.Forbidden, right.Address);
            // A file of openings comes as it is.
            if (!right.Address.StartsWith("DELETE ", StringComparison.Ordinal) && !right.Address.EndsWith("/opportunities/import", StringComparison.Ordinal))
                Assert.True(await Ask(r => r.Content = new StringContent("{}", Encoding.UTF8, "text/plain")) == HttpStatusCode.UnsupportedMediaType, right.Address);
            Assert.False(await Ask(r =>
            {
                r.Headers.Add("Origin", own);
                r.Headers.Add("Sec-Fetch-Site", "same-origin");
            }) is HttpStatusCode.UnsupportedMediaType, right.Address);
        }
    }

    [Fact]
    public async Task T22_Fields_that_an_operation_does_not_know_are_400_and_named()
    {
        await using var house = await House.Open(Engine.Sqlite, modules: NotesModule.With(new()), cities: ["ventspils"]);
        foreach (var (body, field) in new[]
        {
            ("""{"text":"a","personId":"x"}""", "personId"), ("""{"text":"a","text":"b"}""", "text"), ("""{"text":7}""", "text"), ("""{"text":""", "text"), ("[]", "$"), ("", "$"),
        })
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            var answer = await house.Browser().PostAsync("/ventspils/api/v1/notes/plain", content);
            var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest && problem.GetProperty("errors").TryGetProperty(field, out _), $"{body}: {answer.StatusCode} {problem}");
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }
        Assert.Empty(await NotesModule.All(house));
    }

    [Fact]
    public async Task T22_No_operation_takes_or_gives_a_row()
    {
        await using var house = await House.Open(Engine.Sqlite);
        var rows = house.App.Services.GetRequiredService<Microsoft.AspNetCore.Routing.EndpointDataSource>().Endpoints.SelectMany(e => e.Metadata).SelectMany(m => m switch
        {
            Microsoft.AspNetCore.Http.Metadata.IAcceptsMetadata takes => [takes.RequestType],
            Microsoft.AspNetCore.Http.Metadata.IProducesResponseTypeMetadata gives => [gives.Type],
            _ => Array.Empty<Type?>(),
        }).OfType<Type>().SelectMany(t => t.GenericTypeArguments.Append(t)).Where(t => t.IsAssignableTo(typeof(Row)));
        Assert.Empty(rows);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T62_O10_A_change_without_a_version_is_428_from_an_old_one_412(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (administrator, _) = await house.Signed("ventspils", "administrator");
        var (_, person) = await house.Signed("ventspils", "resident");
        var made = await administrator.PostAsJsonAsync("/ventspils/api/v1/role-grants", new { personId = person, role = "officer" });
        Assert.Equal("\"1\"", made.Headers.ETag?.Tag);
        foreach (var (version, status) in new[]
        {
            (null, HttpStatusCode.PreconditionRequired), ("\"6\"", HttpStatusCode.PreconditionFailed), ("7", HttpStatusCode.PreconditionFailed), ("\"1\"", HttpStatusCode.NoContent),
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Delete, made.Headers.Location);
            if (version is not null)
                request.Headers.TryAddWithoutValidation("If-Match", version);
            Assert.Equal(status, (await administrator.SendAsync(request)).StatusCode);
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T62_Of_two_who_saved_the_same_version_one_is_told_409_or_412(Engine engine)
    {
        await using var house = await House.Open(engine, modules: NotesModule.With(new()), cities: ["ventspils"]);
        using var plain = new HttpRequestMessage(HttpMethod.Post, "/ventspils/api/v1/notes/overtaken") { Content = JsonContent.Create(new NoteBody("a")) };
        Assert.Equal(HttpStatusCode.Conflict, (await house.Browser().SendAsync(plain)).StatusCode);
        using var matched = new HttpRequestMessage(HttpMethod.Post, "/ventspils/api/v1/notes/overtaken") { Content = JsonContent.Create(new NoteBody("a")), Headers = { { "If-Match", "\"1\"" } } };
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await house.Browser().SendAsync(matched)).StatusCode);
    }

    private static HttpRequestMessage Change(string address)
    {
        var parts = address.Split(' ');
        var path = System.Text.RegularExpressions.Regex.Replace(parts[1], @"\{[^}]+\}", _ => RandomId.New().ToString());
        var request = new HttpRequestMessage(new(parts[0]), "/ventspils" + path) { Headers = { { "Idempotency-Key", RandomId.New().ToString() }, { "If-Match", "\"1\"" } } };
        if (parts[0] != "DELETE")
            request.Content = JsonContent.Create(new { });
        return request;
    }
}
