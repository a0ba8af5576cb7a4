using System.Net;
using System.Net.Http.Json;
using Microcity.Evidence;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>The number that opens: to its rows in one click, to one row's history in two, to the sealed chain in three.</summary>
public sealed class FigureRowsTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task The_foot_of_the_rows_is_the_figure_on_every_page_of_them(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await Fill(house);
        using var browser = house.Browser();
        foreach (var figure in (await browser.GetFromJsonAsync<List<FigureAnswer>>("/ventspils/api/v1/figures"))!.Where(f => f.Code != "passports"))
        {
            var (sum, shown, pages) = (0, 0, 1);
            for (var page = 1; page <= pages; page++)
            {
                var rows = (await browser.GetFromJsonAsync<FigureRowsAnswer>($"/ventspils/api/v1/figures/{figure.Code}/rows?page={page}"))!;
                (sum, shown, pages) = (sum + rows.Rows.Sum(r => r.Amount), shown + rows.Rows.Count, rows.Pages);
                Assert.Equal((figure.Value, shown <= rows.Count), (rows.Sum, true));
                Assert.Contains(figure.Value == 0 ? "Nothing counts here today." : $"<strong>{figure.Value}</strong>", await browser.GetStringAsync($"/ventspils/results/{figure.Code}?page={page}"), StringComparison.Ordinal);
            }
            Assert.Equal(figure.Value, sum);
        }
        Assert.NotEmpty((await browser.GetFromJsonAsync<FigureRowsAnswer>("/ventspils/api/v1/figures/open-places/rows?page=99"))!.Rows);
        Assert.Equal(3, (await browser.GetFromJsonAsync<FigureRowsAnswer>("/ventspils/api/v1/figures/open-places/rows"))!.Pages);
        Assert.Contains("Today Ventspils has 222 open places, 6 places filled and 0 courses open to join.", await browser.GetStringAsync("/ventspils/results"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task From_the_figure_one_click_to_rows_two_to_the_history_three_to_the_chain(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var opening = (await Fill(house))[0];
        await house.With(async (CityDb db) =>
        {
            db.Record(new OpportunityClosed(opening, null, SourceKind.Vacancy, 2));
            return await db.SaveChangesAsync();
        });
        await house.With((SealFacts seal) => seal.Run());
        var (decider, _) = await house.Signed("ventspils", "decision-maker");
        Assert.Contains("href=\"/ventspils/results/open-places\"", await decider.GetStringAsync("/ventspils/results"), StringComparison.Ordinal);
        Assert.Contains($"href=\"/ventspils/results/open-places/{opening}\"", await Everything(decider, "/ventspils/results/open-places?page="), StringComparison.Ordinal);
        var history = await decider.GetStringAsync($"/ventspils/results/open-places/{opening}");
        Assert.Contains("Counts as 2 in", WebUtility.HtmlDecode(history), StringComparison.Ordinal);
        Assert.Contains("href=\"/ventspils/work/ledger/chain?at=", history, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await decider.GetAsync("/ventspils/work/ledger/chain?at=1")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await decider.GetAsync("/ventspils/work/ledger")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await decider.GetAsync($"/ventspils/results/open-places/{RandomId.New()}")).StatusCode);
        using var visitor = house.Browser();
        Assert.DoesNotContain($"/results/open-places/{opening}", await Everything(visitor, "/ventspils/results/open-places?page="), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rows_that_are_persons_open_only_to_who_may_follow_them(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await house.With(async (CityDb db) =>
        {
            db.AddRange(Enumerable.Range(0, 12).Select(_ => new Passport { PersonId = RandomId.New() }));
            return await db.SaveChangesAsync();
        });
        var (decider, _) = await house.Signed("ventspils", "decision-maker");
        using var visitor = house.Browser();
        var seen = await visitor.GetStringAsync("/ventspils/results/passports");
        Assert.Contains("10 skills passports", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("<tfoot>", seen, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/ventspils/api/v1/figures/passports/rows")).StatusCode);
        Assert.Contains("<strong>12</strong>", await decider.GetStringAsync("/ventspils/results/passports"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_first_of_a_month_who_decides_gets_the_sentence_by_mail()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        await Fill(house);
        await house.Signed("ventspils", "decision-maker");
        await house.Signed("ventspils", "officer");
        Assert.Equal(1, await house.With((SendResults send) => send.Run()));
        Assert.Contains("222 open places", await house.With((CityDb db) => db.Set<MailOut>().Select(m => m.Body).SingleAsync()), StringComparison.Ordinal);
    }

    private static async Task<string> Everything(HttpClient browser, string pages) => string.Concat(await Task.WhenAll(Enumerable.Range(1, 3).Select(p => browser.GetStringAsync(pages + p))));

    private static async Task<List<Guid>> Fill(House house)
    {
        await using var inside = await house.Inside("ventspils");
        var (db, today) = (inside.ServiceProvider.GetRequiredService<CityDb>(), inside.ServiceProvider.GetRequiredService<Here>().Today);
        var rows = Enumerable.Range(0, 114).Select(i => new Opportunity
        {
            Id = Ids.Next(house.Clock.GetUtcNow().UtcDateTime), SourceKind = SourceKind.Vacancy, SourceRef = $"{i}", ContentHash = [1], Title = new Dictionary<string, string> { ["en"] = $"Opening {i}" },
            Text = new Dictionary<string, string>(), OpenUntil = today.AddDays(10), PostedOn = today.AddDays(-10), Places = 2, FilledPlaces = i is 3 or 4 or 5 ? 2 : 0,
        }).ToList();
        db.AddRange(rows);
        await db.SaveChangesAsync();
        return [.. rows.Select(r => r.Id)];
    }
}
