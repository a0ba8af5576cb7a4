using System.Net;
using System.Net.Http.Json;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Microcity.Tests.AccountSteps;

namespace Microcity.Tests;

public sealed class AccountTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task T12_From_sign_up_to_a_new_password(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        using var browser = house.Browser();
        var first = await SignUp(browser, "anna@example.lv");
        var confirm = await Link(house);

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.Send(confirm, [("password", "not what was chosen")], confirm + "?handler=Confirm")).StatusCode);
        var confirmed = await browser.Send(confirm, [("password", Password)], confirm + "?handler=Confirm");
        Assert.Equal("/ventspils/me", confirmed.Headers.Location?.OriginalString);
        Assert.Contains("This link was already used. Ask for a new one.", await Text(await browser.GetAsync(confirm)), StringComparison.Ordinal);
        var me = await browser.GetFromJsonAsync<MeAnswer>("/ventspils/api/v1/me");
        Assert.Equal("Anna Liepa", me!.Name);
        Assert.Equal(["resident"], me.Grants.Select(g => g.Role));

        var known = await SignUp(house.Browser(), "anna@example.lv");
        Assert.Equal(Tokenless(first), Tokenless(known));

        await browser.Send("/ventspils/forgot", [("email", "Anna@Example.lv ")]);
        var reset = await Link(house);
        Assert.Equal("/ventspils/sign-in", (await browser.Send(reset, [("password", Password + " too")], reset + "?handler=Reset")).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/ventspils/api/v1/me")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignIn(browser, Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SignIn(browser, Password + " too")).StatusCode);
    }

    [Fact]
    public async Task T12_Asking_for_a_new_password_answers_the_same_bytes_for_unknown_addresses()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        await SignUp(house.Browser(), "anna@example.lv");
        var known = await house.Browser().Send("/ventspils/forgot", [("email", "anna@example.lv")]);
        var unknown = await house.Browser().Send("/ventspils/forgot", [("email", "nobody@example.lv")]);
        Assert.Equal(known.StatusCode, unknown.StatusCode);
        Assert.Equal(await Text(known), await Text(unknown));
        Assert.Equal(known.Headers.Select(h => h.Key), unknown.Headers.Select(h => h.Key));
    }

    [Fact]
    public async Task T12_A_second_sign_up_kills_the_link_of_the_first()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        await SignUp(house.Browser(), "anna@example.lv");
        var first = await Link(house);
        await SignUp(house.Browser(), "anna@example.lv", "another kettle by the sea");
        Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().GetAsync(first)).StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T16_T18_Signing_out_ends_the_session_for_every_copy_of_the_cookie(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var cookies = new CookieContainer();
        using var browser = house.Browser(cookies);
        await Member(house, browser);
        var stolen = new CookieContainer();
        stolen.Add(house.Address, new Cookie("mc-ventspils", cookies.GetCookies(house.Address)["mc-ventspils"]!.Value, "/"));
        using var copy = house.Browser(stolen);
        Assert.Equal(HttpStatusCode.OK, (await copy.GetAsync("/ventspils/api/v1/me")).StatusCode);

        var left = await browser.Send("/ventspils/account", [], "/ventspils/sign-out");
        Assert.Contains("\"storage\"", left.Headers.GetValues("Clear-Site-Data").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await copy.GetAsync("/ventspils/api/v1/me")).StatusCode);
    }

    [Fact]
    public async Task T16_The_cookie_holds_a_reference_whose_hash_alone_is_stored()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils", "valmiera"]);
        var cookies = new CookieContainer();
        using var browser = house.Browser(cookies);
        await Member(house, browser);
        var cookie = cookies.GetCookies(house.Address)["mc-ventspils"]!;
        Assert.True(cookie.HttpOnly);
        await using var inside = await house.Inside("ventspils");
        var session = await inside.ServiceProvider.GetRequiredService<CityDb>().Set<Session>().SingleAsync();
        Assert.Equal(SecretKey.Hash(cookie.Value), session.KeyHash);

        var moved = new CookieContainer();
        moved.Add(house.Address, new Cookie("mc-valmiera", cookie.Value, "/"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await house.Browser(moved).GetAsync("/valmiera/api/v1/me")).StatusCode);
    }

    [Fact]
    public async Task T17_An_idle_session_ends_after_an_hour_and_is_noted_once_a_minute()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        using var browser = house.Browser();
        await Member(house, browser);
        var start = house.Clock.GetUtcNow();
        house.Clock.TurnTo(start.AddMinutes(50));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/ventspils/api/v1/me")).StatusCode);
        house.Clock.TurnTo(start.AddMinutes(109));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/ventspils/api/v1/me")).StatusCode);
        house.Clock.TurnTo(start.AddMinutes(169));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/ventspils/api/v1/me")).StatusCode);
    }

    [Fact]
    public async Task T21_Strangers_get_401_as_json_and_the_sign_in_page_otherwise()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        using var browser = house.Browser();
        var json = await browser.GetAsync("/ventspils/api/v1/me");
        Assert.Equal(HttpStatusCode.Unauthorized, json.StatusCode);
        Assert.Equal("application/problem+json", json.Content.Headers.ContentType?.MediaType);
        var page = await browser.GetAsync("/ventspils/account?x=1");
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.EndsWith("/ventspils/sign-in?return=%2Faccount%3Fx%3D1", page.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task T27_Sign_in_leads_back_inside_the_city_only(string target)
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        using var browser = house.Browser();
        await Member(house, browser);
        var answer = await browser.Send("/ventspils/sign-in", [("email", "anna@example.lv"), ("password", Password), ("return", target)]);
        Assert.Equal("/ventspils/me", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task T28_A_form_of_another_session_or_city_is_refused()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils", "valmiera"]);
        using var browser = house.Browser();
        var token = Forms.Token(await browser.GetStringAsync("/valmiera/forgot"));
        using var foreign = new FormUrlEncodedContent([new("email", "a@example.lv"), new("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/ventspils/forgot", foreign)).StatusCode);

        var before = Forms.Token(await browser.GetStringAsync("/ventspils/forgot"));
        await Member(house, browser);
        using var stale = new FormUrlEncodedContent([new("email", "a@example.lv"), new("__RequestVerificationToken", before)]);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/ventspils/forgot", stale)).StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T29_200_addresses_guess_at_one_account_ten_times_in_all(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await Member(house, house.Browser());
        var guesses = Enumerable.Range(1, 200).Select(async i =>
        {
            using var browser = house.Browser(from: new IPAddress([127, 0, 1, (byte)i]));
            return (await SignIn(browser, "wrong guess number " + i)).StatusCode;
        });
        var statuses = await Task.WhenAll(guesses);
        Assert.Equal(200, statuses.Count(s => s is HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests));
        // All at once they may keep each other out; whoever comes later finds what is left of the ten.
        var wrong = statuses.Count(s => s == HttpStatusCode.Unauthorized);
        Assert.InRange(wrong, 0, 10);
        for (var i = 1; i <= 12; i++)
        {
            house.Clock.TurnTo(house.Clock.GetUtcNow().AddMinutes(1));
            using var browser = house.Browser(from: new IPAddress([127, 0, 2, (byte)i]));
            wrong += (await SignIn(browser, "wrong guess later " + i)).StatusCode == HttpStatusCode.Unauthorized ? 1 : 0;
        }
        Assert.Equal(10, wrong);
    }

    [Fact]
    public async Task T29_Ten_wrong_passwords_close_the_account_for_the_rest_of_the_hour()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        await Member(house, house.Browser());
        for (var i = 0; i < 12; i++)
        {
            Assert.Equal(i < 10 ? HttpStatusCode.Unauthorized : HttpStatusCode.TooManyRequests, (await SignIn(house.Browser(), "wrong guess number " + i)).StatusCode);
            house.Clock.TurnTo(house.Clock.GetUtcNow().AddMinutes(1));
        }
        var limited = await SignIn(house.Browser(), Password);
        Assert.Equal(TimeSpan.FromMinutes(48), limited.Headers.RetryAfter!.Delta);
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddMinutes(48));
        Assert.Equal(HttpStatusCode.Redirect, (await SignIn(house.Browser(), Password)).StatusCode);
    }

    [Fact]
    public async Task T29_A_class_of_30_signs_in_from_one_address()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        for (var i = 0; i < 30; i++)
            await Member(house, house.Browser(), $"pupil{i}@example.lv");
        for (var i = 0; i < 30; i++)
            Assert.Equal(HttpStatusCode.Redirect, (await SignIn(house.Browser(), Password, $"pupil{i}@example.lv")).StatusCode);
    }

    [Fact]
    public async Task T35_Signing_in_and_being_refused_are_recorded_without_addresses()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        await Member(house, house.Browser());
        await SignIn(house.Browser(), "a wrong password");
        for (var i = 0; i < 5; i++)
            await SignIn(house.Browser(), "a wrong password", $"nobody{i}@example.lv");
        await using var inside = await house.Inside("ventspils");
        var facts = await inside.ServiceProvider.GetRequiredService<CityDb>().Set<EvidenceRow>().OrderBy(f => f.Id).ToListAsync();
        Assert.Equal(2, facts.Count(f => f.Name == "sign-in-refused"));
        Assert.Single(facts, f => f.Name == "sign-in-refused" && f.Subject is null);
        Assert.DoesNotContain(facts, f => f.Payload.Contains("example", StringComparison.Ordinal) || f.Payload.Contains("nobody", StringComparison.Ordinal));
    }
}
