using System.Net;
using Microcity.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class SetUpTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task T15_One_token_opens_one_city_and_then_nothing(Engine engine)
    {
        await using var house = await House.Open(engine);
        using var browser = house.Browser();
        var old = await Token(house);
        var token = await Token(house);
        Assert.Equal(HttpStatusCode.BadRequest, (await SetUp(browser, old!)).StatusCode);
        var made = await SetUp(browser, token!);
        Assert.Equal("/jelgava/account/second-step?return=/work/roles", made.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/jelgava/account/second-step")).StatusCode);
        Assert.Contains("second-step", (await browser.GetAsync("/jelgava/work/roles")).Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/setup")).StatusCode);
        Assert.Null(await Token(house));
    }

    [Fact]
    public async Task T15_The_token_holds_30_minutes()
    {
        await using var house = await House.Open(Engine.Sqlite);
        var token = await Token(house);
        Assert.True(Convert.FromBase64String(token!.Replace('-', '+').Replace('_', '/') + "=").Length == 32);
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddMinutes(30));
        Assert.Equal(HttpStatusCode.BadRequest, (await SetUp(house.Browser(), token)).StatusCode);
    }

    [Theory]
    [InlineData("https://city.example", true, false, "platform.demo-in-public")]
    [InlineData("http://localhost:5080", true, true, null)]
    [InlineData("http://localhost:5080", false, true, "platform.demo-among-real")]
    [InlineData("https://city.example", false, false, null)]
    [InlineData("http://city.example", false, false, "platform.open-http")]
    [InlineData("http://localhost:5080", false, false, null)]
    public void T7_T15_What_may_be_served_where(string url, bool demoCity, bool demo, string? reason) =>
        Assert.Equal(reason, SetUpRules.MayServe([new City { Slug = "ventspils", Zone = "Europe/Riga", Demo = demoCity }], new(new(url), demo))?.Reasons[0].Code);

    [Fact]
    public async Task T7_Another_host_name_is_answered_400()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/ventspils/") { Headers = { Host = "city.example" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await house.Browser().SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("https://city.example", "__Host-mc-ventspils=", true)]
    [InlineData("http://localhost:5080", "mc-ventspils=", false)]
    public void T16_The_cookie_is_bound_to_host_and_scheme(string url, string begins, bool secure)
    {
        var http = new DefaultHttpContext();
        new SessionCookie(new(new(url), false)).Give(http, new City { Slug = "ventspils", Zone = "Europe/Riga" }, "key");
        var cookie = http.Response.Headers.SetCookie.ToString();
        Assert.StartsWith(begins, cookie, StringComparison.Ordinal);
        Assert.Equal(secure, cookie.Contains("secure", StringComparison.Ordinal));
        Assert.Contains("path=/; ", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax; httponly", cookie, StringComparison.Ordinal);
    }

    private static async Task<string?> Token(House house)
    {
        await using var above = house.App.Services.CreateAsyncScope();
        return await above.ServiceProvider.GetRequiredService<MakeSetUpToken>().Run();
    }

    private static Task<HttpResponseMessage> SetUp(HttpClient browser, string token) => browser.Send("/setup",
    [
        ("token", token), ("name", "Jelgava"), ("slug", "jelgava"), ("givenName", "Anna"), ("familyName", "Liepa"), ("email", "anna@example.lv"), ("password", "blue tram at nine"),
    ]);
}
