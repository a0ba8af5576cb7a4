using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Parser;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class SecondStepTests
{
    private const string Password = "green kettle by the river";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory]
    [InlineData(SignInMethod.Password, false, "officer", true)]
    [InlineData(SignInMethod.Password, false, "employer", true)]
    [InlineData(SignInMethod.Password, false, "resident", false)]
    [InlineData(SignInMethod.Password, false, "pupil", false)]
    [InlineData(SignInMethod.Password, false, "guardian", false)]
    [InlineData(SignInMethod.Password, true, "resident", true)]
    [InlineData(SignInMethod.PasswordAndApp, true, "officer", false)]
    [InlineData(SignInMethod.Passkey, false, "officer", false)]
    public void T11_Who_must_show_a_second_proof(SignInMethod method, bool hasApp, string role, bool due) =>
        Assert.Equal(due, SecondStepRules.Due(method, hasApp, [role]));

    [Theory, MemberData(nameof(Engines))]
    public async Task T11_Staff_add_an_app_then_sign_in_with_its_code_once(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        using var browser = await Officer(house);
        foreach (var page in new[] { "/work/roles", "/account" })
            Assert.Contains("/ventspils/account/second-step", (await browser.GetAsync("/ventspils" + page)).Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/ventspils/api/v1/me")).StatusCode);

        var form = new HtmlParser().ParseDocument(await browser.GetStringAsync("/ventspils/account/second-step"));
        var secret = form.QuerySelector("code")!.TextContent;
        var closed = form.QuerySelector("input[name=secret]")!.GetAttribute("value")!;
        var now = house.Clock.GetUtcNow().UtcDateTime;
        var wrong = await browser.Send("/ventspils/account/second-step", [("secret", closed), ("code", "000000")], "/ventspils/account/second-step?handler=Add");
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        var added = await browser.Send("/ventspils/account/second-step", [("secret", closed), ("code", AppCode.At(secret, now))], "/ventspils/account/second-step?handler=Add");
        var codes = new HtmlParser().ParseDocument(await added.Content.ReadAsStringAsync()).QuerySelectorAll(".codes code").Select(c => c.TextContent).ToList();
        Assert.Equal(8, codes.Distinct().Count());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/ventspils/api/v1/me")).StatusCode);

        Assert.Equal(HttpStatusCode.Unauthorized, (await Session(house, AppCode.At(secret, now))).Status);
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddSeconds(30));
        var next = AppCode.At(secret, now.AddSeconds(30));
        Assert.Equal(HttpStatusCode.NoContent, (await Session(house, next)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Session(house, next)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Session(house, codes[0].ToUpperInvariant())).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Session(house, codes[0])).Status);
    }

    [Fact]
    public async Task T11_After_the_password_alone_the_code_is_asked_on_its_own_page()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var secret = AppCode.NewSecret();
        using var browser = await Officer(house, secret);
        Assert.DoesNotContain("Made Up", await browser.GetStringAsync("/ventspils/"), StringComparison.Ordinal);
        var shown = await browser.Send(
            "/ventspils/account/second-step?return=/work/roles",
            [("code", AppCode.At(secret, house.Clock.GetUtcNow().UtcDateTime)), ("return", "/work/roles")], "/ventspils/account/second-step?handler=Show");
        Assert.Equal("/ventspils/work/roles", shown.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task T11_The_only_second_step_of_staff_stays()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        using var browser = await Officer(house, AppCode.NewSecret(), SignInMethod.PasswordAndApp);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.Send("/ventspils/account", [], "/ventspils/account?handler=RemoveApp")).StatusCode);
    }

    [Fact]
    public async Task T4_An_authenticator_secret_of_one_city_opens_in_no_other()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils", "valmiera"]);
        await using var here = await house.Inside("ventspils");
        await using var there = await house.Inside("valmiera");
        var closed = here.ServiceProvider.GetRequiredService<AppSecrets>().Close("GEZDGNBV");
        Assert.Equal("GEZDGNBV", here.ServiceProvider.GetRequiredService<AppSecrets>().Open(closed));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => there.ServiceProvider.GetRequiredService<AppSecrets>().Open(closed));
    }

    private static async Task<HttpClient> Officer(House house, string? secret = null, SignInMethod method = SignInMethod.Password)
    {
        await using var inside = await house.Inside("ventspils");
        var services = inside.ServiceProvider;
        var db = services.GetRequiredService<CityDb>();
        var person = (await services.GetRequiredService<PersonRegister>().Add(new("Made", "Up", "en"), default)).Value;
        var account = new Account
        {
            PersonId = person,
            Email = "officer@example.lv",
            State = AccountState.Active,
            PasswordHash = (await services.GetRequiredService<HashQueue>().Hash(Password)).Value,
            AppSecret = secret is null ? null : services.GetRequiredService<AppSecrets>().Close(secret),
        };
        db.Add(account);
        db.Add(new RoleGrant { PersonId = person, Role = "administrator", From = services.GetRequiredService<Here>().Today });
        await db.SaveChangesAsync();
        var key = await services.GetRequiredService<StartSession>().Run(account, method, "test");
        await db.SaveChangesAsync();
        var cookies = new CookieContainer();
        cookies.Add(house.Address, new Cookie("mc-ventspils", key, "/"));
        return house.Browser(cookies);
    }

    private static async Task<(HttpStatusCode Status, HttpClient Browser)> Session(House house, string code)
    {
        var browser = house.Browser();
        var answer = await browser.PostAsJsonAsync("/ventspils/api/v1/session", new { email = "officer@example.lv", password = Password, code });
        return (answer.StatusCode, browser);
    }
}
