using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microcity.Platform;

namespace Microcity.Tests;

public sealed class TransportTests
{
    [Fact]
    public async Task T27_A_body_above_1_MiB_is_413_and_headers_above_32_KiB_are_431()
    {
        await using var house = await House.Open(Engine.Sqlite, modules: NotesModule.With(new()), cities: ["ventspils"]);
        using var large = new StringContent($$"""{"text":"{{new string('a', 1 << 20)}}"}""", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await house.Browser().PostAsync("/ventspils/api/v1/notes/plain", large)).StatusCode);
        using var form = new FormUrlEncodedContent([new("email", new string('a', 1 << 20))]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await house.Browser().PostAsync("/ventspils/forgot", form)).StatusCode);
        using var wordy = new HttpRequestMessage(HttpMethod.Get, "/ventspils/") { Headers = { { "X-Long", new string('a', 33 << 10) } } };
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, (await house.Browser().SendAsync(wordy)).StatusCode);
    }

    [Fact]
    public async Task T24_T26_The_strict_headers_are_on_every_answer_errors_too()
    {
        await using var house = await House.Open(Engine.Sqlite, modules: NotesModule.With(new()), cities: ["ventspils"]);
        var (resident, _) = await house.Signed("ventspils", "resident");
        foreach (var answer in new[]
        {
            await resident.GetAsync("/ventspils/account"), await resident.GetAsync("/ventspils/no-such-page"), await resident.GetAsync("/no-such-city"),
            await resident.GetAsync("/ventspils/api/v1/me"), await resident.GetAsync("/ventspils/work"), await resident.GetAsync("/assets/none"),
            await resident.PostAsJsonAsync("/ventspils/api/v1/notes/broken", new NoteBody("a")), await resident.PostAsync("/ventspils/sign-out", null),
        })
        {
            var headers = answer.Headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
            Assert.Equal(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
                headers["Content-Security-Policy"]);
            Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
            Assert.Equal("strict-origin-when-cross-origin", headers["Referrer-Policy"]);
            Assert.Equal(("same-origin", "same-origin"), (headers["Cross-Origin-Opener-Policy"], headers["Cross-Origin-Resource-Policy"]));
            Assert.Contains("camera=()", headers["Permissions-Policy"], StringComparison.Ordinal);
            Assert.True(headers.TryGetValue("X-Request-Id", out var id) && id.Length == 32, $"{answer.RequestMessage!.RequestUri} {answer.StatusCode}");
            Assert.DoesNotContain(headers.Keys, k => k is "Server" or "X-Powered-By" || k.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        }
        Assert.Equal("no-store", (await resident.GetAsync("/ventspils/account")).Headers.CacheControl?.ToString());
        Assert.Equal("no-referrer", string.Join("", (await resident.GetAsync("/ventspils/l/none")).Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task T26_Behind_https_the_browser_is_told_to_stay_there()
    {
        await using var house = await House.Open(Engine.Sqlite, site: s => s with { PublicUrl = new("http://127.0.0.1:0"), Proxies = [Proxies.Read("127.0.0.1")] }, cities: ["ventspils"]);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/ventspils/") { Headers = { { "X-Forwarded-Proto", "https" }, { "X-Forwarded-For", "203.0.113.9" } } };
        Assert.StartsWith("max-age=31536000", string.Join("", (await house.Browser().SendAsync(request)).Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
        Assert.False((await house.Browser().GetAsync("/ventspils/")).Headers.Contains("Strict-Transport-Security"));
    }
}
