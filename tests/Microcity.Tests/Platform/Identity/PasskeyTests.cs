using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class PasskeyTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task T8_A_passkey_is_added_and_signs_in_without_a_name(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils", "valmiera"]);
        using var key = new SoftKey(Origin(house));
        var (owner, person) = await house.Signed("ventspils", "officer");
        Assert.Equal(HttpStatusCode.NoContent, (await Add(house, owner, key)).StatusCode);

        using var stranger = house.Browser();
        Assert.Equal(HttpStatusCode.NoContent, (await Show(house, stranger, key)).StatusCode);
        Assert.Equal(person, (await stranger.GetFromJsonAsync<MeAnswer>("/ventspils/api/v1/me"))!.PersonId);

        Assert.Equal(HttpStatusCode.Unauthorized, (await Show(house, house.Browser(), key, "valmiera")).StatusCode);
        await using var inside = await house.Inside("ventspils");
        var facts = await inside.ServiceProvider.GetRequiredService<CityDb>().Set<EvidenceRow>().Select(f => f.Name + f.Payload).ToListAsync();
        Assert.Contains("""second-step-added{"kind":"passkey"}""", facts);
        Assert.Contains("""signed-in{"method":"passkey"}""", facts);
    }

    [Fact]
    public async Task T8_A_device_that_did_not_ask_its_owner_is_refused()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        using var key = new SoftKey(Origin(house)) { Verifies = false };
        Assert.Equal(HttpStatusCode.Unauthorized, (await Add(house, (await house.Signed("ventspils")).Browser, key)).StatusCode);
    }

    [Fact]
    public async Task T8_An_answer_made_for_another_site_is_refused()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        using var key = new SoftKey("http://localhost.evil.example");
        Assert.Equal(HttpStatusCode.Unauthorized, (await Add(house, (await house.Signed("ventspils")).Browser, key)).StatusCode);
    }

    [Fact]
    public async Task T4_A_challenge_of_one_city_is_worth_nothing_in_another()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils", "valmiera"]);
        using var key = new SoftKey(Origin(house));
        var cookies = new CookieContainer();
        using var browser = house.Browser(cookies);
        var options = await Post(house, browser, "/ventspils/api/v1/passkeys/options", new JsonObject { ["use"] = "sign-in" });
        Assert.Equal("localhost", (string?)JsonNode.Parse(await options.Content.ReadAsStringAsync())!["rpId"]);
        cookies.Add(house.Address, new Cookie("mc-valmiera-passkey", cookies.GetCookies(house.Address)["mc-ventspils-passkey"]!.Value, "/"));
        var shown = await Post(house, browser, "/valmiera/api/v1/session", new JsonObject { ["passkey"] = key.Show(await options.Content.ReadAsStringAsync()) });
        Assert.Equal(HttpStatusCode.Unauthorized, shown.StatusCode);
    }

    private static async Task<HttpResponseMessage> Add(House house, HttpClient browser, SoftKey key)
    {
        var options = await Post(house, browser, "/ventspils/api/v1/passkeys/options", new JsonObject { ["use"] = "add" });
        return await Post(house, browser, "/ventspils/api/v1/passkeys", new JsonObject { ["name"] = "phone", ["passkey"] = key.Make(await options.Content.ReadAsStringAsync()) });
    }

    private static async Task<HttpResponseMessage> Show(House house, HttpClient browser, SoftKey key, string city = "ventspils")
    {
        var options = await Post(house, browser, $"/{city}/api/v1/passkeys/options", new JsonObject { ["use"] = "sign-in" });
        return await Post(house, browser, $"/{city}/api/v1/session", new JsonObject { ["passkey"] = key.Show(await options.Content.ReadAsStringAsync()) });
    }

    private static string Origin(House house) => house.Address.GetLeftPart(UriPartial.Authority);

    private static async Task<HttpResponseMessage> Post(House house, HttpClient browser, string path, JsonObject body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = JsonContent.Create(body),
            Headers = { { "Origin", Origin(house) }, { "Idempotency-Key", RandomId.New().ToString() } },
        };
        return await browser.SendAsync(request);
    }
}
