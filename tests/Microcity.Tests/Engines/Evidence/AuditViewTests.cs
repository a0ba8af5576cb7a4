using System.Net;
using System.Text.RegularExpressions;
using Microcity.Evidence;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed partial class AuditViewTests
{
    private const int Many = 120;

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Facts_are_chosen_by_name_actor_thing_and_day_and_paged_without_gap_or_repeat(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (auditor, _) = await house.Signed("ventspils", "auditor");
        await Happen(house, Many);
        var seen = new List<string>();
        for (var next = "/ventspils/work/ledger?what=access-refused"; next is not null;)
        {
            var page = await auditor.GetStringAsync(next);
            seen.AddRange(Rows().Matches(page).Select(m => m.Groups[1].Value));
            next = Next().Match(page) is { Success: true } older ? "/ventspils/work/ledger" + WebUtility.HtmlDecode(older.Groups[1].Value) : null;
        }
        Assert.Equal(Many, seen.Count);
        Assert.Equal(Many, seen.Distinct().Count());

        async Task<int> Found(string filter) => Rows().Count(await auditor.GetStringAsync($"/ventspils/work/ledger?{filter}"));
        Assert.Equal(Many / 40, await Found("what=access-refused&thing=route:page-7"));
        Assert.Equal(0, await Found("what=access-refused&who=visitor"));
        Assert.Equal(50, await Found("what=access-refused&from=2026-11-24&until=2026-11-24"));
        Assert.Equal(0, await Found("until=2026-11-01"));
        Assert.Equal(50, await Found("what=reads"));
        Assert.Contains("No such fact", await auditor.GetStringAsync("/ventspils/work/ledger?thing=nothing:1"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task One_person_is_found_by_the_beginning_of_the_alias(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (auditor, person) = await house.Signed("ventspils", "auditor");
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var alias = (await db.Set<PersonAlias>().SingleAsync(a => a.PersonId == person)).Alias.ToString("N");
        var about = await auditor.GetStringAsync($"/ventspils/work/ledger?about={alias}");
        Assert.Contains($"Only facts about person {alias[..8]}", about, StringComparison.Ordinal);
        Assert.Contains("a person was entered", about, StringComparison.Ordinal);
        inside.ServiceProvider.GetRequiredService<Actor>().IsPerson(person);
        db.Record(new AccessRefused("page", "right", 403));
        await db.SaveChangesAsync();
        Assert.Equal(alias, await inside.ServiceProvider.GetRequiredService<ReadFacts>().Actor(alias[..8], default));
        Assert.Equal(1, Rows().Count(await auditor.GetStringAsync($"/ventspils/work/ledger?what=access-refused&who={alias[..8]}")));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task M5_a_row_opens_to_its_history_and_to_the_chain_and_one_changed_byte_is_named(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (auditor, _) = await house.Signed("ventspils", "auditor");
        await Happen(house, Many);
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var chosen = await db.Set<EvidenceRow>().AsNoTracking().OrderBy(f => f.Id).LastAsync(f => f.Object == "route:page-7");
        var seq = (await db.Set<Seal>().AsNoTracking().SingleAsync(s => s.FactId == chosen.Id)).Seq;
        var (fact, chain) = ($"/ventspils/work/ledger/{chosen.Id}", $"/ventspils/work/ledger/chain?at={seq}");
        Assert.Contains(fact, await auditor.GetStringAsync("/ventspils/work/ledger?thing=route:page-7"), StringComparison.Ordinal);
        var opened = await auditor.GetStringAsync(fact);
        Assert.Contains("it is as it was sealed", opened, StringComparison.Ordinal);
        Assert.Contains(chain[10..], opened, StringComparison.Ordinal);
        Assert.Equal(Many / 40 - 1, Rows().Count(opened));
        Assert.DoesNotContain("does not hold", await auditor.GetStringAsync(chain), StringComparison.Ordinal);

        await new Tamper(db, engine).Prepare();
        await new Tamper(db, engine).Do(Tampering.Change, (int)seq, (int)seq, 0);
        Assert.Contains("NOT as it was sealed", await auditor.GetStringAsync(fact), StringComparison.Ordinal);
        Assert.Contains("role=\"alert\">1 of the facts shown here", await auditor.GetStringAsync(chain), StringComparison.Ordinal);
        Assert.Contains($"number {seq}", await auditor.GetStringAsync("/ventspils/work/ledger"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync($"/ventspils/work/ledger/{Guid.Empty}")).StatusCode);
    }

    /// <summary>Forty pages refused in turn.</summary>
    private static async Task Happen(House house, int times)
    {
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        for (var i = 0; i < times; i++)
            db.Record(new AccessRefused($"page-{i % 40}", "right", 403));
        await db.SaveChangesAsync();
        await inside.ServiceProvider.GetRequiredService<SealFacts>().Run();
    }

    [GeneratedRegex("""href="/ventspils/work/ledger/([0-9a-f-]{36})">""")]
    private static partial Regex Rows();

    [GeneratedRegex("""rel="next" href="([^"#]+)#newest""")]
    private static partial Regex Next();
}
