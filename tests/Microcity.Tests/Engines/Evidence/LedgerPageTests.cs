using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microcity.Evidence;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class LedgerPageTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task The_page_shows_the_last_check_the_newest_facts_and_who_was_erased(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (auditor, person) = await house.Signed("ventspils", "auditor");
        await using var inside = await house.Inside("ventspils");
        var (db, services) = (inside.ServiceProvider.GetRequiredService<CityDb>(), inside.ServiceProvider);
        Assert.Contains("Nobody has checked the record yet", await auditor.GetStringAsync("/ventspils/work/ledger"), StringComparison.Ordinal);

        await services.GetRequiredService<SealFacts>().Run();
        await services.GetRequiredService<NoteVerified>().Run(await services.GetRequiredService<VerifyLedger>().Run());
        var page = await auditor.GetStringAsync("/ventspils/work/ledger");
        Assert.Contains("Checked on Tuesday 24 November: whole", page, StringComparison.Ordinal);
        Assert.Contains("a person was entered", page, StringComparison.Ordinal);
        Assert.DoesNotContain("person erased", page, StringComparison.Ordinal);
        Assert.DoesNotContain(person.ToString("N"), page, StringComparison.Ordinal);
        Assert.DoesNotContain("longer than 5 minutes", page, StringComparison.Ordinal);

        await db.Set<PersonAlias>().Where(a => a.PersonId == person).ExecuteDeleteAsync();
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddMinutes(6));
        page = await auditor.GetStringAsync("/ventspils/work/ledger");
        Assert.Contains("person erased", page, StringComparison.Ordinal);
        Assert.Contains("1 fact has waited for its seal", page, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Facts_are_read_in_order_by_name_and_only_by_auditors(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (auditor, _) = await house.Signed("ventspils", "auditor");
        var (officer, _) = await house.Signed("ventspils", "officer");
        await using (var inside = await house.Inside("ventspils"))
            await inside.ServiceProvider.GetRequiredService<SealFacts>().Run();
        var all = await auditor.GetFromJsonAsync<JsonElement>("/ventspils/api/v1/facts");
        Assert.Equal(Enumerable.Range(1, all.GetArrayLength()), all.EnumerateArray().Select(f => f.GetProperty("seq").GetInt32()));
        var some = await auditor.GetFromJsonAsync<JsonElement>("/ventspils/api/v1/facts?after=1&name=person-added");
        Assert.All(some.EnumerateArray(), f => Assert.Equal("person-added", f.GetProperty("name").GetString()));
        Assert.Equal(HttpStatusCode.BadRequest, (await auditor.GetAsync("/ventspils/api/v1/facts?name=nothing-happened")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync("/ventspils/api/v1/facts")).StatusCode);
        var head = await auditor.GetFromJsonAsync<JsonElement>("/ventspils/api/v1/ledger/head");
        Assert.Equal(all.GetArrayLength(), head.GetProperty("seq").GetInt32());
    }

    [Fact]
    public async Task An_auditor_sees_what_was_given_up_on_and_an_operator_replays_it()
    {
        await using var house = await House.Open(Engine.Sqlite, modules: ReactionTests.With(new Ear()), cities: ["ventspils"]);
        await using (var inside = await house.Inside("ventspils"))
        {
            var db = inside.ServiceProvider.GetRequiredService<CityDb>();
            db.Record(new TestHappened("thing", 1));
            await db.SaveChangesAsync();
            await inside.ServiceProvider.GetRequiredService<SealFacts>().Run();
            await inside.ServiceProvider.GetRequiredService<RunReactions>().Run();
            var seal = await db.Set<Seal>().OrderByDescending(s => s.Seq).FirstAsync();
            db.Add(new DeadLetter { Reaction = "test.ear", Seq = seal.Seq, FactId = seal.FactId, Object = "test:thing", Attempts = 12, Error = "TimeoutException" });
            await db.SaveChangesAsync();
        }
        var (auditor, _) = await house.Signed("ventspils", "auditor");
        var (administrator, _) = await house.Signed("ventspils", "administrator");
        var page = await auditor.GetStringAsync("/ventspils/work/ledger");
        Assert.Contains("given up after 12 tries", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Try again", page, StringComparison.Ordinal);
        Assert.Contains("something that should have followed", await administrator.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);

        string letter;
        await using (var inside = await house.Inside("ventspils"))
            letter = (await inside.ServiceProvider.GetRequiredService<CityDb>().Set<DeadLetter>().Select(l => l.Id).SingleAsync()).ToString();
        var replayed = await administrator.Send("/ventspils/work/ledger", [("letter", letter)], "/ventspils/work/ledger?handler=Replay");
        Assert.Equal(HttpStatusCode.Redirect, replayed.StatusCode);
        Assert.DoesNotContain("given up", await administrator.GetStringAsync("/ventspils/work/ledger"), StringComparison.Ordinal);
        Assert.Contains("Nothing is waiting", await administrator.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_auditor_is_granted_for_90_days_at_most()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var (administrator, _) = await house.Signed("ventspils", "administrator");
        var (_, person) = await house.Signed("ventspils", "resident");
        async Task<HttpStatusCode> Grant(string? until)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/ventspils/api/v1/role-grants") { Content = JsonContent.Create(new { personId = person, role = "auditor", until }) };
            request.Headers.Add("Idempotency-Key", RandomId.New().ToString());
            return (await administrator.SendAsync(request)).StatusCode;
        }
        Assert.Equal(HttpStatusCode.BadRequest, await Grant(null));
        Assert.Equal(HttpStatusCode.BadRequest, await Grant("2027-02-23"));
        Assert.Equal(HttpStatusCode.Created, await Grant("2027-02-22"));
    }
}
