using System.Net;
using System.Net.Http.Json;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class RoleTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task T18_T20_A_grant_opens_until_its_day_and_ending_it_ends_the_sessions(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (administrator, _) = await house.Signed("ventspils", "administrator");
        var (_, officer) = await house.Signed("ventspils");
        var page = $"/ventspils/work/people/{officer}/roles";
        Assert.Contains("value=\"2027-11-24\"", await administrator.GetStringAsync(page), StringComparison.Ordinal);
        var granted = await administrator.Send(page, [("role", "officer"), ("until", "2026-11-26")], page + "?handler=Grant");
        Assert.Equal(HttpStatusCode.Redirect, granted.StatusCode);

        var again = await SignedAgain(house, officer);
        Assert.Contains("officer", (await again.GetFromJsonAsync<MeAnswer>("/ventspils/api/v1/me"))!.Grants.Select(g => g.Role));
        var grant = (await administrator.GetFromJsonAsync<GrantAnswer[]>("/ventspils/api/v1/role-grants"))!.Single(g => g.PersonId == officer);
        Assert.Equal(HttpStatusCode.NoContent, (await End(administrator, grant)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await again.GetAsync("/ventspils/api/v1/me")).StatusCode);

        await using var inside = await house.Inside("ventspils");
        var facts = await inside.ServiceProvider.GetRequiredService<CityDb>().Set<EvidenceRow>().Select(f => f.Name + f.Payload).ToListAsync();
        Assert.Contains("""role-granted{"role":"officer","scope":"city","until":"2026-11-26"}""", facts);
        Assert.Contains("""role-ended{"role":"officer"}""", facts);
    }

    [Fact]
    public async Task T20_A_grant_stops_at_local_midnight()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var (browser, person) = await house.Signed("ventspils", "officer");
        await using (var inside = await house.Inside("ventspils"))
        {
            await inside.ServiceProvider.GetRequiredService<CityDb>().Set<RoleGrant>().Where(g => g.PersonId == person)
                .ExecuteUpdateAsync(g => g.SetProperty(x => x.Until, new DateOnly(2026, 11, 25)));
        }
        house.Clock.TurnTo(new(2026, 11, 24, 9, 20, 0, TimeSpan.Zero));
        Assert.Single((await browser.GetFromJsonAsync<MeAnswer>("/ventspils/api/v1/me"))!.Grants);
        house.Clock.TurnTo(new(2026, 11, 24, 21, 59, 0, TimeSpan.Zero));
        Assert.Single((await (await SignedAgain(house, person)).GetFromJsonAsync<MeAnswer>("/ventspils/api/v1/me"))!.Grants);
        house.Clock.TurnTo(new(2026, 11, 24, 22, 0, 0, TimeSpan.Zero));
        Assert.Empty((await (await SignedAgain(house, person)).GetFromJsonAsync<MeAnswer>("/ventspils/api/v1/me"))!.Grants);
    }

    [Fact]
    public async Task T20_Nobody_grants_to_themselves_and_the_last_administrator_stays()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var (first, one) = await house.Signed("ventspils", "administrator");
        var (second, two) = await house.Signed("ventspils", "administrator");
        Assert.Equal(HttpStatusCode.Conflict, (await Grant(first, one, "officer")).StatusCode);
        var grants = (await first.GetFromJsonAsync<GrantAnswer[]>("/ventspils/api/v1/role-grants"))!;
        Assert.Equal(HttpStatusCode.Conflict, (await End(first, grants.Single(g => g.PersonId == one))).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await End(second, grants.Single(g => g.PersonId == one))).StatusCode);
        Assert.NotNull(GrantRules.LastAdministrator("administrator", 0));
        Assert.Null(GrantRules.LastAdministrator("officer", 0));
        Assert.Equal(HttpStatusCode.BadRequest, (await Grant(second, one, "emperor")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Grant(second, RandomId.New(), "officer")).StatusCode);
        Assert.NotEqual(one, two);
    }

    [Fact]
    public async Task T13_A_role_is_granted_only_within_five_minutes_of_signing_in()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var (administrator, _) = await house.Signed("ventspils", "administrator");
        var (_, person) = await house.Signed("ventspils");
        var start = house.Clock.GetUtcNow();
        house.Clock.TurnTo(start.AddMinutes(5));
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync($"/ventspils/work/people/{person}/roles")).StatusCode);
        house.Clock.TurnTo(start.AddMinutes(5).AddSeconds(1));
        var asked = await administrator.GetAsync($"/ventspils/work/people/{person}/roles");
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Contains("/sign-in?return=", asked.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Grant(administrator, person, "officer")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/ventspils/work/roles")).StatusCode);
    }

    [Fact]
    public async Task T21_T36_A_refused_right_is_named_and_recorded_once_a_minute()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var (resident, _) = await house.Signed("ventspils", "resident");
        for (var i = 0; i < 40; i++)
            Assert.Equal(HttpStatusCode.Forbidden, (await resident.GetAsync("/ventspils/work/roles")).StatusCode);
        await using var inside = await house.Inside("ventspils");
        var refused = await inside.ServiceProvider.GetRequiredService<CityDb>().Set<EvidenceRow>().SingleAsync(f => f.Name == "access-refused");
        Assert.Equal("route:work/roles", refused.Object);
        Assert.Equal("""{"permission":"platform.roles","status":403}""", refused.Payload);
    }

    private static Task<HttpResponseMessage> Grant(HttpClient browser, Guid person, string role)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/ventspils/api/v1/role-grants")
        {
            Content = JsonContent.Create(new { personId = person, role, until = "2027-01-01" }),
            Headers = { { "Idempotency-Key", RandomId.New().ToString() } },
        };
        return browser.SendAsync(request);
    }

    private static async Task<HttpClient> SignedAgain(House house, Guid person)
    {
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var key = await inside.ServiceProvider.GetRequiredService<StartSession>().Run(await db.Set<Account>().SingleAsync(a => a.PersonId == person), SignInMethod.Passkey, "test");
        await db.SaveChangesAsync();
        var cookies = new CookieContainer();
        cookies.Add(house.Address, new Cookie("mc-ventspils", key, "/"));
        return house.Browser(cookies);
    }

    private static async Task<HttpResponseMessage> End(HttpClient browser, GrantAnswer grant)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/ventspils/api/v1/role-grants/{grant.Id}") { Headers = { { "If-Match", $"\"{grant.Version}\"" } } };
        return await browser.SendAsync(request);
    }
}
