using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>Every route the program has, asked by people who may not.</summary>
public sealed partial class RouteMatrixTests
{
    [Fact]
    public async Task T6_T21_Strangers_and_people_of_another_city_are_sent_to_sign_in_everywhere()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils", "valmiera"]);
        var (neighbour, _) = await house.Signed("valmiera", "administrator", "officer");
        foreach (var browser in new[] { house.Browser(), neighbour })
        {
            foreach (var right in (await Rights(house)).Where(r => r.Permission is not null))
            {
                var answer = await Ask(browser, "ventspils", right);
                Assert.True(
                    right.Address.Contains("/api/", StringComparison.Ordinal)
                        ? answer.StatusCode == HttpStatusCode.Unauthorized
                        : answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.StartsWith("/ventspils/sign-in?", StringComparison.Ordinal),
                    $"{right.Address}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task T6_T19_A_resident_is_refused_whatever_a_role_of_staff_opens()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var staffOnly = House.Modules.Roles.Where(r => r.Staff).SelectMany(r => r.Permissions).ToHashSet();
        var open = House.Modules.Roles.Where(r => !r.Staff).SelectMany(r => r.Permissions).ToHashSet();
        var (resident, _) = await house.Signed("ventspils", "resident");
        foreach (var right in (await Rights(house)).Where(r => staffOnly.Contains(r.Permission ?? "") && !open.Contains(r.Permission!)))
            Assert.True((await Ask(resident, "ventspils", right)).StatusCode == HttpStatusCode.Forbidden, right.Address);
    }

    [Fact]
    public async Task T19_Every_permission_that_a_route_asks_for_is_in_some_role()
    {
        await using var house = await House.Open(Engine.Sqlite);
        var held = House.Modules.Roles.SelectMany(r => r.Permissions).Append(NeedsAttribute.SignedIn).Append(NeedsAttribute.Password).ToHashSet();
        Assert.DoesNotContain(await Rights(house), r => r.Permission is not null && !held.Contains(r.Permission));
    }

    [Fact]
    public async Task T23_Reading_changes_nothing_but_sessions_and_facts()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var (administrator, _) = await house.Signed("ventspils", "administrator", "officer");
        var before = await Rows(house);
        foreach (var right in (await Rights(house)).Where(r => r.Address.StartsWith("PAGE ", StringComparison.Ordinal) || r.Address.StartsWith("GET ", StringComparison.Ordinal)))
        {
            var answer = await Ask(administrator, "ventspils", right);
            Assert.True((int)answer.StatusCode < 500, right.Address);
            Assert.DoesNotContain("=\"~", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        Assert.Equal(before, await Rows(house));
    }

    private static Task<IReadOnlyList<EndpointRight>> Rights(House house) => house.App.Services.GetRequiredService<DeclaredRights>().All();

    private static async Task<HttpResponseMessage> Ask(HttpClient browser, string city, EndpointRight right)
    {
        var (method, route) = (right.Address.Split(' ')[0], right.Address.Split(' ')[1]);
        var path = Place().Replace(route, p => p.Value.Contains(":int", StringComparison.Ordinal) ? "404" : p.Value.Contains("city", StringComparison.Ordinal) ? city : RandomId.New().ToString());
        using var request = new HttpRequestMessage(method == "PAGE" ? HttpMethod.Get : new(method), $"/{city}{path}") { Headers = { { "Idempotency-Key", RandomId.New().ToString() } } };
        if (method is "POST" or "PUT")
            request.Content = JsonContent.Create(new { });
        return await browser.SendAsync(request);
    }

    /// <summary>All rows of the city as text, but sessions and the record of what happened.</summary>
    private static async Task<List<string>> Rows(House house)
    {
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var rows = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Where(t => t != "platform_session" && !t.StartsWith("evidence", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal))
        {
            await using var read = db.Database.GetDbConnection().CreateCommand();
            read.CommandText = $"SELECT * FROM {table} ORDER BY 1";
            await using var found = await read.ExecuteReaderAsync();
            while (await found.ReadAsync())
                rows.Add(table + "|" + string.Join('|', Enumerable.Range(0, found.FieldCount).Select(i => found.GetValue(i))));
        }
        return rows;
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Place();
}
