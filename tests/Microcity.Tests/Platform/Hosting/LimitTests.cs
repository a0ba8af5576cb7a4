using System.Net;
using Microcity.Platform;

namespace Microcity.Tests;

public sealed class LimitTests
{
    private const string Me = "/ventspils/api/v1/me";

    [Fact]
    public async Task T30_Of_two_people_the_one_who_reads_301_times_a_minute_is_limited()
    {
        await using var house = await Limited();
        var (eager, _) = await house.Signed("ventspils", "resident");
        var (calm, _) = await house.Signed("ventspils", "resident");
        await Ask(eager, Limits.Reads, HttpStatusCode.OK);
        var limited = await eager.GetAsync(Me);
        Assert.Equal(HttpStatusCode.TooManyRequests, limited.StatusCode);
        Assert.InRange(limited.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal("application/problem+json", limited.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await calm.GetAsync(Me)).StatusCode);
    }

    [Fact]
    public async Task T30_An_address_without_account_may_ask_120_times_and_others_are_not_touched()
    {
        await using var house = await Limited();
        using var eager = house.Browser();
        using var other = house.Browser(from: new IPAddress([127, 0, 0, 2]));
        for (var i = 0; i < Limits.Anonymous; i++)
            Assert.Equal(HttpStatusCode.OK, (await eager.GetAsync("/ventspils/sign-in")).StatusCode);
        var limited = await eager.GetAsync("/ventspils/sign-in");
        Assert.Equal(HttpStatusCode.TooManyRequests, limited.StatusCode);
        Assert.Contains("Too many tries", await limited.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/ventspils/sign-in")).StatusCode);
        var (signed, _) = await house.Signed("ventspils", "resident");
        Assert.Equal(HttpStatusCode.OK, (await signed.GetAsync(Me)).StatusCode);
    }

    [Fact]
    public async Task T30_After_60_changes_the_form_is_limited_and_keeps_what_was_typed()
    {
        await using var house = await Limited();
        var (administrator, _) = await house.Signed("ventspils", "administrator");
        var (_, person) = await house.Signed("ventspils", "resident");
        var page = $"/ventspils/work/people/{person}/roles";
        var shown = await administrator.GetStringAsync(page);
        HttpResponseMessage answer = null!;
        for (var i = 0; i <= Limits.Changes; i++)
        {
            answer = await administrator.PostAsync(page + "?handler=Grant", new FormUrlEncodedContent(
                [new("role", "no-such-role"), new("until", "2027-06-01"), new("__RequestVerificationToken", Forms.Token(shown))]));
            Assert.Equal(i < Limits.Changes ? HttpStatusCode.BadRequest : HttpStatusCode.TooManyRequests, answer.StatusCode);
        }
        var limited = await answer.Content.ReadAsStringAsync();
        Assert.Contains("name=\"role\" value=\"no-such-role\"", limited, StringComparison.Ordinal);
        Assert.Contains($"action=\"{page}?handler=Grant\"", limited, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync(page)).StatusCode);
    }

    [Fact]
    public async Task T30_A_search_is_limited_before_reading_is()
    {
        await using var house = await House.Open(Engine.Sqlite, modules: NotesModule.With(new()), site: s => s with { LimitsTimes = 1 }, cities: ["ventspils"]);
        var (signed, _) = await house.Signed("ventspils", "resident");
        for (var i = 0; i <= Limits.Searches; i++)
            Assert.Equal(i < Limits.Searches ? HttpStatusCode.OK : HttpStatusCode.TooManyRequests, (await signed.GetAsync("/ventspils/api/v1/notes/search")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await signed.GetAsync(Me)).StatusCode);
    }

    [Fact]
    public async Task T27_Only_a_listed_proxy_says_who_asks()
    {
        await using var house = await House.Open(Engine.Sqlite, site: s => s with { PublicUrl = new("http://127.0.0.1:0"), LimitsTimes = 1, Proxies = [Proxies.Read("127.0.0.9")] }, cities: ["ventspils"]);
        using var proxy = house.Browser(from: new IPAddress([127, 0, 0, 9]));
        using var stranger = house.Browser(from: new IPAddress([127, 0, 0, 3]));
        for (var i = 0; i < 2 * Limits.Anonymous; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await Forwarded(proxy, $"203.0.113.{i % 4}")).StatusCode);
            Assert.Equal(i < Limits.Anonymous ? HttpStatusCode.OK : HttpStatusCode.TooManyRequests, (await Forwarded(stranger, $"203.0.113.{i % 4}")).StatusCode);
        }
    }

    private static async Task<HttpResponseMessage> Forwarded(HttpClient browser, string from)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/ventspils/sign-in") { Headers = { { "X-Forwarded-For", from } } };
        return await browser.SendAsync(request);
    }

    private static Task<House> Limited() => House.Open(Engine.Sqlite, site: s => s with { LimitsTimes = 1 }, cities: ["ventspils"]);

    private static async Task Ask(HttpClient browser, int times, HttpStatusCode expected)
    {
        for (var i = 0; i < times; i++)
            Assert.Equal(expected, (await browser.GetAsync(Me)).StatusCode);
    }
}
