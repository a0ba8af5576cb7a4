using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

/// <summary>What an officer does not count.</summary>
public sealed class VoidApplicationTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task What_does_not_count_says_why_takes_no_part_and_leaves_room_for_another(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var season = await Season.Open(house, 1);
        var (first, second) = (await season.Applied(season.Posts[0]), await season.Applied(season.Posts[0]));
        var ticket = await house.With((CityDb db) => db.Set<Application>().Where(a => a.Id == first).Select(a => a.Ticket).SingleAsync());
        var child = await season.ApplicantOf(first);
        Assert.Equal("programmes.no-ticket", Code(await season.Officer((VoidApplication s) => s.Run(season.Call, "AAAA-AAAA", "Sent twice."))));
        Assert.Equal("programmes.why", Code(await season.Officer((VoidApplication s) => s.Run(season.Call, ticket, " "))));
        Assert.Equal("programmes.own-check", Code(await season.As(child, (VoidApplication s) => s.Run(season.Call, ticket, "Mine."))));
        Assert.True((await season.Officer((VoidApplication s) => s.Run(season.Call, $" {ticket.ToLowerInvariant()} ", "Sent twice."))).Done);
        Assert.Equal("programmes.application-not-now", Code(await season.Officer((VoidApplication s) => s.Run(season.Call, ticket, "Sent twice."))));
        Assert.Equal((ApplicationState.Void, "Sent twice."), await house.With((CityDb db) => db.Set<Application>().Where(a => a.Id == first).Select(a => new ValueTuple<ApplicationState, string>(a.State, a.Why!)).SingleAsync()));
        Assert.Single(await house.Facts(), f => f == "application-voided");
        Assert.Equal(1, await house.With((CityDb db) => db.Set<Notice>().CountAsync(n => n.PersonId == child && n.TextKey == "programmes.mail.void")));
        Assert.True((await season.As(child, (StartApplication s) => s.Run(season.Call))).Done);
        await season.Decide();
        Assert.Equal(new[] { second }, (await season.Offers()).Select(o => o.ApplicationId));
        var other = await house.With((CityDb db) => db.Set<Application>().Where(a => a.Id == second).Select(a => a.Ticket).SingleAsync());
        Assert.Equal("programmes.void-not-now", Code(await season.Officer((VoidApplication s) => s.Run(season.Call, other, "False."))));
    }

    private static string? Code<T>(Outcome<T> outcome) => outcome.Refusal?.Reasons[0].Code;
}
