using System.Net;
using System.Text.RegularExpressions;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>
/// Every page, form and operation the program has, asked by people who may not, about objects of others and of nobody. It grows by
/// itself: the map of operations says what there is and what a request looks like.
/// </summary>
[Collection(SeededCity.Name)]
public sealed partial class RouteMatrixTests(SeededCity cities)
{
    private const string Canary = "Kanārijputniņš";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task T6_T21_Strangers_and_people_of_another_city_are_sent_to_sign_in_everywhere(Engine engine)
    {
        var house = await cities.House(engine);
        var (neighbour, _) = await house.Signed("valmiera", [.. House.Modules.Roles.Select(r => r.Name)]);
        foreach (var asker in new[] { house.Browser(), neighbour })
        {
            foreach (var probe in (await Requests(house)).Where(r => r.Operation.Permission is not null))
            {
                var (known, unknown) = (await Replay.Send(probe, asker), await Replay.Send(probe.OfNothing(), asker));
                Assert.True(
                    probe.Operation.Json
                        ? known.StatusCode == HttpStatusCode.Unauthorized
                        : known.StatusCode == HttpStatusCode.Redirect && known.Headers.Location!.OriginalString.StartsWith("/ventspils/sign-in?", StringComparison.Ordinal),
                    $"{probe}: {known.StatusCode}");
                Assert.Equal($"{probe}\n{await Bytes(unknown)}", $"{probe}\n{await Bytes(known)}");
            }
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T6_T19_Who_holds_a_role_is_refused_whatever_only_other_roles_open(Engine engine)
    {
        var house = await cities.House(engine);
        var requests = (await Requests(house)).Where(r => r.Operation.Roles.Count > 0).ToList();
        foreach (var role in House.Modules.Roles)
        {
            var (asker, _) = await house.Signed("ventspils", role.Name);
            foreach (var probe in requests.Where(r => !role.Permissions.Contains(r.Operation.Permission)))
            {
                var known = await Replay.Send(probe, asker);
                Assert.True(known.StatusCode == HttpStatusCode.Forbidden, $"{probe} as {role.Name}: {known.StatusCode}");
                if (!Replay.NamesObject(probe.Operation))
                    continue;
                var unknown = await Replay.Send(probe.OfNothing(), asker);
                Assert.Equal($"{probe}\n{await Bytes(unknown)}", $"{probe}\n{await Bytes(known)}");
            }
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T6_T21_What_is_another_persons_or_another_citys_looks_like_nothing(Engine engine)
    {
        var house = await cities.House(engine);
        var roles = House.Modules.Roles.Select(r => r.Name).ToArray();
        var (inSameCity, _) = await house.Signed("ventspils", "resident");
        var (inOtherCity, _) = await house.Signed("valmiera", roles);
        foreach (var probe in (await Requests(house)).Where(r => Replay.NamesObject(r.Operation)))
        {
            if (probe.Operation.Permission == NeedsAttribute.SignedIn)
                await SameAsNothing(probe, inSameCity);
            await SameAsNothing(probe with { City = "valmiera" }, inOtherCity);
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T1_T6_No_word_of_one_city_is_read_in_another(Engine engine)
    {
        var house = await cities.House(engine);
        await using (var inside = await house.Inside("ventspils"))
        {
            var register = inside.ServiceProvider.GetRequiredService<PersonRegister>();
            var person = (await register.Add(new(Canary, Canary, "lv"), default)).Value;
            var db = inside.ServiceProvider.GetRequiredService<CityDb>();
            db.AddRange(House.Modules.Roles.Select(r => new RoleGrant { PersonId = person, Role = r.Name, From = new(2020, 1, 1), Until = DateOnly.FromDateTime(house.Clock.GetUtcNow().Date).AddDays(5) }));
            await db.SaveChangesAsync();
        }
        var (here, _) = await house.Signed("ventspils", "administrator");
        Assert.Contains(Canary, await here.GetStringAsync("/ventspils/work/roles"), StringComparison.Ordinal);

        var (neighbour, _) = await house.Signed("valmiera", [.. House.Modules.Roles.Select(r => r.Name)]);
        neighbour.DefaultRequestHeaders.Add("X-City", "ventspils");
        foreach (var probe in (await Requests(house)).Where(r => r.Operation.Method == "GET" && r.Operation.InCity))
        {
            var there = probe with { City = "valmiera", Address = probe.Address + (probe.Address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "city=ventspils" };
            Assert.DoesNotContain(Canary, await Bytes(await Replay.Send(there, neighbour)), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task No_input_breaks_the_program(Engine engine)
    {
        var house = await cities.House(engine);
        var (everything, _) = await house.Signed("ventspils", [.. House.Modules.Roles.Select(r => r.Name)]);
        foreach (var probe in (await Requests(house)).Where(r => r.Operation.InCity && r.Operation.Name != "sign-out" && r.Operation.Name != "SignOut"))
        {
            // What only reads has no body to be odd.
            Probe[] bodies = probe.Operation.Method == "GET" ? [] : [probe with { Body = "" }, probe with { Body = "{\"a\":[}" }, probe with { Body = new string('ā', 4_000) }];
            foreach (var odd in bodies.Append(probe.OfNothing()).Append(probe with { Address = probe.Address + "%00" }))
                Assert.True((int)(await Replay.Send(odd, everything)).StatusCode < 500, $"{probe} with {odd.Body}");
        }
    }

    [Fact]
    public async Task T19_Every_permission_that_a_route_asks_for_is_in_some_role()
    {
        var open = await SeededCity.Operations(await cities.House(Engine.Sqlite));
        Assert.DoesNotContain(open, o => o.Permission is not (null or NeedsAttribute.SignedIn or NeedsAttribute.Password) && o.Roles.Count == 0);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T23_Reading_changes_nothing_but_sessions_and_facts(Engine engine)
    {
        var house = await cities.House(engine);
        var (everything, _) = await house.Signed("ventspils", [.. House.Modules.Roles.Select(r => r.Name)]);
        var requests = (await Requests(house)).Where(r => r.Operation.Method == "GET").ToList();
        var before = await Rows(house);
        foreach (var probe in requests)
        {
            var answer = await Replay.Send(probe, everything);
            Assert.True((int)answer.StatusCode < 500, probe.ToString());
            Assert.DoesNotContain("=\"~", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        Assert.Equal(before, await Rows(house));
    }

    /// <summary>Every operation with values that its own seat has in Ventspils; those that no script can fill in get values of nobody.</summary>
    private static async Task<List<Probe>> Requests(House house)
    {
        var requests = new List<Probe>();
        var seats = new Dictionary<string, HttpClient>();
        foreach (var operation in await SeededCity.Operations(house))
        {
            var seat = SeededCity.SeatFor(operation) ?? "adult";
            var browser = seats.TryGetValue(seat, out var known) ? known : seats[seat] = await SeededCity.Seat(house, "ventspils", seat);
            requests.Add(Replay.Possible(operation)
                ? await new Replay(house, "ventspils", browser).Ask(operation)
                : new(operation, "ventspils", Sample.Replace(operation.SampleAddress, _ => RandomId.New().ToString()), Sample.Replace(operation.Says.Body ?? "", _ => RandomId.New().ToString())));
        }
        return requests;
    }

    private static async Task SameAsNothing(Probe probe, HttpClient asker)
    {
        var (known, unknown) = (await Replay.Send(probe, asker), await Replay.Send(probe.OfNothing(), asker));
        Assert.True(known.StatusCode == HttpStatusCode.NotFound, $"{probe}: {known.StatusCode}");
        Assert.Equal($"{probe}\n{await Bytes(unknown)}", $"{probe}\n{await Bytes(known)}");
    }

    /// <summary>Status, headers and body, but what is new in every answer and what the asker said.</summary>
    private static async Task<string> Bytes(HttpResponseMessage answer)
    {
        var headers = answer.Headers.Where(h => h.Key.ToUpperInvariant() is not ("X-REQUEST-ID" or "DATE" or "SET-COOKIE")).Select(h => $"{h.Key}: {string.Join(", ", h.Value)}");
        return OfThisRequest().Replace(string.Join('\n', headers.Prepend($"{answer.StatusCode}").Append(await answer.Content.ReadAsStringAsync())), "");
    }

    /// <summary>All rows of the city as text, but sessions and the record of what happened.</summary>
    private static async Task<List<string>> Rows(House house)
    {
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var rows = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Where(t => t is not ("platform_session" or "person_alias" or "reaction_cursor") && !t.StartsWith("evidence", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal))
        {
            await using var read = db.Database.GetDbConnection().CreateCommand();
            read.CommandText = $"SELECT * FROM {table} ORDER BY 1, 2";
            await using var found = await read.ExecuteReaderAsync();
            while (await found.ReadAsync())
                rows.Add(table + "|" + string.Join('|', Enumerable.Range(0, found.FieldCount).Select(i => found.GetValue(i))));
        }
        return rows;
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=name=\"__RequestVerificationToken\"[^>]*value=\")[^\"]+|(?<=value=\")[^\"]+(?=\"[^>]*name=\"__RequestVerificationToken)")]
    private static partial Regex OfThisRequest();
}
