using System.Net;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>Nothing waits for a person on holiday.</summary>
public sealed class AwayTests
{
    private const string Page = "/ventspils/work/away";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task M3_What_waits_for_an_officer_who_is_away_waits_for_the_stand_in_too(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, id) = await house.Signed("ventspils", "officer");
        var (standIn, other) = await house.Signed("ventspils", "officer");
        await Started(house, id);
        Assert.Contains("did not work out", await officer.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
        Assert.Contains("Nothing is waiting", await standIn.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await Go(officer, "2026-11-24", "2026-11-30", other)).StatusCode);
        Assert.Contains("Away from Tuesday 24 November to Monday 30 November. Made Up stands in.", await officer.GetStringAsync(Page), StringComparison.Ordinal);
        Assert.Contains("You stand in for Made Up", await standIn.GetStringAsync(Page), StringComparison.Ordinal);
        Assert.Contains("did not work out", await standIn.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send(Page, [], Page + "?handler=Back")).StatusCode);
        Assert.Contains("Nothing is waiting", await standIn.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task M3_Who_stands_in_may_do_all_of_it_and_is_here(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, me) = await house.Signed("ventspils", "officer", "administrator");
        var (lesser, less) = await house.Signed("ventspils", "officer");
        var (_, same) = await house.Signed("ventspils", "officer", "administrator");
        Assert.Contains("may not do all that you may", await Refused(officer, "2026-11-24", "2026-11-30", less), StringComparison.Ordinal);
        Assert.Contains("may not do all that you may", await Refused(officer, "2026-11-24", "2026-11-30", me), StringComparison.Ordinal);
        Assert.Contains("need a first and a last day", await Refused(officer, "2026-11-30", "2026-11-25", same), StringComparison.Ordinal);
        Assert.Contains("need a first and a last day", await Refused(officer, "2026-11-20", "2026-11-23", same), StringComparison.Ordinal);
        Assert.Contains("need a first and a last day", await Refused(officer, "next week", "2026-11-25", same), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Go(officer, "2026-11-24", "2026-11-30", same)).StatusCode);
        Assert.Contains("is away in these days too", await Refused(lesser, "2026-11-28", "2026-12-02", me), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Go(lesser, "2026-12-01", "2026-12-02", me)).StatusCode);
    }

    private static Task<HttpResponseMessage> Go(HttpClient officer, string from, string to, Guid standIn) =>
        officer.Send(Page, [("from", from), ("to", to), ("standIn", $"{standIn}")], Page + "?handler=Go");

    private static async Task<string> Refused(HttpClient officer, string from, string to, Guid standIn)
    {
        var answer = await Go(officer, from, to, standIn);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains($"value=\"{from}\"", page, StringComparison.Ordinal);
        return page;
    }

    private static async Task Started(House house, Guid person)
    {
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var now = inside.ServiceProvider.GetRequiredService<Here>().Now;
        db.Add(new LongJob { Kind = DownloadImport.Kind.Code, StartedBy = person, Files = [], State = LongJobState.Failed, EndedAt = now });
        await db.SaveChangesAsync();
    }
}
