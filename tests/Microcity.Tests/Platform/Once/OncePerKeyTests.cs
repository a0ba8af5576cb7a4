using System.Net;
using System.Net.Http.Json;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class OncePerKeyTests
{
    private const string Notes = "/ventspils/api/v1/notes/";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task T63_O10_The_same_key_and_body_gets_the_stored_reply_another_body_422(Engine engine)
    {
        await using var house = await Open(engine);
        var key = RandomId.New();
        var first = await Send(house, "plain", "a", key);
        var again = await Send(house, "plain", "a", key);
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal((first.StatusCode, first.Headers.Location, first.Content.Headers.ContentType), (again.StatusCode, again.Headers.Location, again.Content.Headers.ContentType));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal(["a"], await NotesModule.All(house));

        var other = await Send(house, "plain", "b", key);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Contains("platform.key-of-other", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(house, "together", "a", key)).StatusCode);
        Assert.Equal(["a"], await NotesModule.All(house));
    }

    [Fact]
    public async Task T63_A_post_without_a_uuid_as_key_is_400_but_signing_in_needs_none()
    {
        await using var house = await Open(Engine.Sqlite);
        foreach (var key in new[] { null, "", "7", "{00000000-0000-0000-0000-000000000000}" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Notes + "plain") { Content = JsonContent.Create(new NoteBody("a")), Headers = { { OwnScript.NoKey, "1" } } };
            if (key is not null)
                request.Headers.Add("Idempotency-Key", key);
            Assert.Equal(HttpStatusCode.BadRequest, (await house.Browser().SendAsync(request)).StatusCode);
        }
        using var signIn = new HttpRequestMessage(HttpMethod.Post, "/ventspils/api/v1/session")
        {
            Content = JsonContent.Create(new { email = "nobody@example.lv", password = "a long enough one" }),
            Headers = { { OwnScript.NoKey, "1" } },
        };
        Assert.Equal(HttpStatusCode.Unauthorized, (await house.Browser().SendAsync(signIn)).StatusCode);
        Assert.Empty(await NotesModule.All(house));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T63_O10_While_the_first_runs_others_are_told_to_ask_in_a_second(Engine engine)
    {
        var notes = new NotesModule();
        await using var house = await Open(engine, notes);
        var key = RandomId.New();
        var first = Send(house, "slow", "a", key);
        await notes.Reached.Task;
        var second = await Send(house, "slow", "a", key);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), second.Headers.RetryAfter!.Delta);
        notes.Gate.SetResult();
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        Assert.Equal(await (await first).Content.ReadAsStringAsync(), await (await Send(house, "slow", "a", key)).Content.ReadAsStringAsync());
        Assert.Equal(["a"], await NotesModule.All(house));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T63_Twenty_at_once_to_two_copies_of_the_program_have_one_effect_and_one_reply(Engine engine)
    {
        await using var house = await Open(engine);
        await using var copy = await house.Beside(NotesModule.With(new()));
        for (var round = 0; round < 5; round++)
        {
            var key = RandomId.New();
            var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
            {
                while (true)
                {
                    var reply = await Send(i % 2 == 0 ? house : copy, "plain", "a", key);
                    if (reply.StatusCode != HttpStatusCode.Conflict)
                        return (reply.StatusCode, Body: await reply.Content.ReadAsStringAsync());
                    await Task.Delay(20);
                }
            }));
            Assert.Equal((HttpStatusCode.Created, replies[0].Body), Assert.Single(replies.Distinct()));
            Assert.Equal(round + 1, (await NotesModule.All(house)).Count);
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T63_Saves_that_hold_together_and_plain_statements_are_in_the_same_transaction(Engine engine)
    {
        await using var house = await Open(engine);
        var key = RandomId.New();
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.NoContent, (await Send(house, "together", "a", key)).StatusCode);
        Assert.Equal(["a-first", "a-second"], await NotesModule.All(house));

        var before = await ProfileVersion(house);
        var statement = RandomId.New();
        for (var i = 0; i < 3; i++)
            Assert.Equal("xxxxxxxxxx", await (await Send(house, "statement", "a", statement)).Content.ReadAsStringAsync());
        Assert.Equal(before + 1, await ProfileVersion(house));
        Assert.Equal(HttpStatusCode.InternalServerError, (await Send(house, "statement", "long", RandomId.New())).StatusCode);
        Assert.Equal(before + 1, await ProfileVersion(house));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T63_A_failure_leaves_neither_effect_nor_reply_a_refusal_is_the_reply(Engine engine)
    {
        await using var house = await Open(engine);
        var key = RandomId.New();
        Assert.Equal(HttpStatusCode.InternalServerError, (await Send(house, "broken", "a", key)).StatusCode);
        Assert.Empty(await NotesModule.All(house));
        Assert.Equal(0, await Entries(house));
        Assert.Equal(HttpStatusCode.InternalServerError, (await Send(house, "broken", "b", key)).StatusCode);

        var refused = RandomId.New();
        var no = await (await Send(house, "refused", "a", refused)).Content.ReadAsStringAsync();
        Assert.Equal(no, await (await Send(house, "refused", "a", refused)).Content.ReadAsStringAsync());
        Assert.Equal(1, await Entries(house));
    }

    [Fact]
    public async Task T4_T63_Keys_of_one_city_and_person_are_worth_nothing_to_another()
    {
        await using var house = await Open(Engine.Sqlite, cities: ["ventspils", "valmiera"]);
        var (key, (anna, _)) = (RandomId.New(), await house.Signed("ventspils", "resident"));
        var first = await Send(house, "plain", "a", key);
        Assert.NotEqual(await first.Content.ReadAsStringAsync(), await (await Send(house, "plain", "a", key, anna)).Content.ReadAsStringAsync());
        using var there = new HttpRequestMessage(HttpMethod.Post, "/valmiera/api/v1/notes/plain") { Content = JsonContent.Create(new NoteBody("b")), Headers = { { "Idempotency-Key", key.ToString() } } };
        Assert.Equal(HttpStatusCode.Created, (await house.Browser().SendAsync(there)).StatusCode);
        Assert.Equal(["a", "a"], await NotesModule.All(house));
    }

    [Fact]
    public async Task T63_Cookies_come_back_with_the_reply_and_are_stored_closed()
    {
        await using var house = await Open(Engine.Sqlite);
        var key = RandomId.New();
        var first = (await Send(house, "cookie", "a", key)).Headers.GetValues("Set-Cookie").Single();
        Assert.Equal(first, (await Send(house, "cookie", "a", key)).Headers.GetValues("Set-Cookie").Single());
        await using var inside = await house.Inside("ventspils");
        var entry = await inside.ServiceProvider.GetRequiredService<CityDb>().Set<IdempotencyEntry>().SingleAsync();
        Assert.DoesNotContain(first.Split('=', ';')[1], entry.Cookies!, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T63_A_double_click_on_a_form_has_one_effect_and_both_arrive(Engine engine)
    {
        await using var house = await Open(engine);
        var (administrator, _) = await house.Signed("ventspils", "administrator");
        var (_, person) = await house.Signed("ventspils", "resident");
        var page = $"/ventspils/work/people/{person}/roles";
        var shown = await administrator.GetStringAsync(page);
        Task<HttpResponseMessage> Click(string role) => administrator.PostAsync(page + "?handler=Grant", new FormUrlEncodedContent(
            [new("role", role), new("until", "2027-06-01"), new("once", Forms.Once(shown)), new("__RequestVerificationToken", Forms.Token(shown))]));

        var clicks = await Task.WhenAll(Click("officer"), Click("officer"), Click("officer"));
        Assert.All(clicks, c => Assert.Equal(page, c.Headers.Location?.OriginalString));
        Assert.Equal(1, await Grants(house, person, "officer"));
        Assert.Equal(page, (await Click("pupil")).Headers.Location?.OriginalString);
        Assert.Equal(1, await Grants(house, person, "pupil"));
    }

    [Fact]
    public async Task T63_A_form_that_came_back_with_reasons_may_be_sent_again()
    {
        await using var house = await Open(Engine.Sqlite);
        var (administrator, _) = await house.Signed("ventspils", "administrator");
        var (_, person) = await house.Signed("ventspils", "resident");
        var page = $"/ventspils/work/people/{person}/roles";
        var shown = await administrator.GetStringAsync(page);
        Task<HttpResponseMessage> Click(string until) => administrator.PostAsync(page + "?handler=Grant", new FormUrlEncodedContent(
            [new("role", "officer"), new("until", until), new("once", Forms.Once(shown)), new("__RequestVerificationToken", Forms.Token(shown))]));
        Assert.Equal(HttpStatusCode.BadRequest, (await Click("2026-11-01")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Click("2026-11-01")).StatusCode);
        Assert.Equal(0, await Entries(house));
        Assert.Equal(HttpStatusCode.Redirect, (await Click("2026-12-01")).StatusCode);
        Assert.Equal(1, await Entries(house));
    }

    private static Task<House> Open(Engine engine, NotesModule? notes = null, params string[] cities) =>
        House.Open(engine, modules: NotesModule.With(notes ?? new()), cities: cities.Length == 0 ? ["ventspils"] : cities);

    private static async Task<HttpResponseMessage> Send(House house, string note, string text, Guid key, HttpClient? browser = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Notes + note) { Content = JsonContent.Create(new NoteBody(text)), Headers = { { "Idempotency-Key", key.ToString() } } };
        return await (browser ?? house.Browser()).SendAsync(request);
    }

    private static async Task<int> Entries(House house)
    {
        await using var inside = await house.Inside("ventspils");
        return await inside.ServiceProvider.GetRequiredService<CityDb>().Set<IdempotencyEntry>().CountAsync();
    }

    private static async Task<int> Grants(House house, Guid person, string role)
    {
        await using var inside = await house.Inside("ventspils");
        return await inside.ServiceProvider.GetRequiredService<CityDb>().Set<RoleGrant>().CountAsync(g => g.PersonId == person && g.Role == role);
    }

    private static async Task<int> ProfileVersion(House house)
    {
        await using var inside = await house.Inside("ventspils");
        return await inside.ServiceProvider.GetRequiredService<CityDb>().Set<Setting>().Where(s => s.Key == CityProfile.Key).Select(s => s.Version).SingleAsync();
    }
}
