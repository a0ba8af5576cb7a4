using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

/// <summary>Who may apply, until when, with whose yes.</summary>
public sealed class ApplicationTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task F4_The_last_second_counts_and_the_first_one_after_does_not(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var season = await Season.Open(house, 1);
        var child = await Season.Person(house, 2014);
        var id = (await season.As(child, (StartApplication s) => s.Run(season.Call))).Value!.Id;
        house.Clock.TurnTo(new(2026, 12, 10, 17, 59, 59, TimeSpan.Zero));
        Assert.True((await season.As(child, (RankWishes s) => s.Run(id, season.Posts))).Done);
        house.Clock.TurnTo(new(2026, 12, 10, 18, 0, 0, TimeSpan.Zero));
        Assert.Equal("programmes.over", Code(await season.As(child, (SendApplication s) => s.Run(id))));
        house.Clock.TurnTo(new(2026, 12, 10, 17, 59, 59, TimeSpan.Zero));
        Assert.Equal(ApplicationState.AwaitingPartners, (await season.As(child, (SendApplication s) => s.Run(id))).Value!.State);
        house.Clock.TurnTo(new(2026, 12, 13, 17, 59, 59, TimeSpan.Zero));
        Assert.Equal(ApplicationState.Submitted, (await season.Officer((EnterSignOff s) => s.Run(id))).Value!.State);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Without_a_guardians_yes_it_takes_no_part(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var season = await Season.Open(house, 1);
        var child = await Season.Person(house, 2014);
        var id = (await season.As(child, (StartApplication s) => s.Run(season.Call))).Value!.Id;
        Assert.Equal("programmes.no-wishes", Code(await season.As(child, (SendApplication s) => s.Run(id))));
        await season.As(child, (RankWishes s) => s.Run(id, season.Posts));
        await season.As(child, (SendApplication s) => s.Run(id));
        season.AfterGrace();
        Assert.Equal("programmes.sign-off-over", Code(await season.Officer((EnterSignOff s) => s.Run(id))));
        await season.Decide();
        Assert.Equal(ApplicationState.Lapsed, await house.With((CityDb db) => db.Set<Application>().Select(a => a.State).SingleAsync()));
        Assert.Empty(await season.Offers());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Twenty_beginnings_at_once_are_one_application(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var season = await Season.Open(house, 1);
        var child = await Season.Person(house, 2014);
        var begun = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => season.As(child, (StartApplication s) => s.Run(season.Call))));
        Assert.Single(begun, b => b.Done);
        Assert.All(begun.Where(b => !b.Done), b => Assert.Equal("programmes.already-in", Code(b)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task It_is_unknown_to_everybody_else_and_wishes_are_of_its_own_call(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var season = await Season.Open(house, 1);
        var id = await season.Applied(season.Posts[0]);
        var (child, other) = (await season.ApplicantOf(id), await Season.Person(house, 2014));
        Assert.Equal(RefusalKind.NothingHere, (await season.As(other, (RankWishes s) => s.Run(id, season.Posts))).Refusal!.Kind);
        Assert.Equal(RefusalKind.NothingHere, (await season.As(other, (WithdrawApplication s) => s.Run(id))).Refusal!.Kind);
        Assert.Equal(RefusalKind.NothingHere, (await season.As(child, (SignOffApplication s) => s.Run(id))).Refusal!.Kind);
        Assert.Equal("programmes.wish-unknown", Code(await season.As(child, (RankWishes s) => s.Run(id, [RandomId.New()]))));
        Assert.Equal("programmes.wish-twice", Code(await season.As(child, (RankWishes s) => s.Run(id, [season.Posts[0], season.Posts[0]]))));
        Assert.Equal("programmes.no-wishes", Code(await season.As(child, (RankWishes s) => s.Run(id, []))));
        Assert.True((await season.As(child, (WithdrawApplication s) => s.Run(id))).Done);
        Assert.True((await season.As(child, (StartApplication s) => s.Run(season.Call))).Done);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Nobody_is_placed_where_they_do_not_fit(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var season = await Season.Open(house, 3);
        var tooOld = await Season.Person(house, 1990);
        var id = (await season.As(tooOld, (StartApplication s) => s.Run(season.Call))).Value!.Id;
        await season.As(tooOld, (RankWishes s) => s.Run(id, season.Posts));
        Assert.Equal(ApplicationState.Submitted, (await season.As(tooOld, (SendApplication s) => s.Run(id))).Value!.State);
        await season.Decide();
        Assert.Empty(await season.Offers());
        Assert.Equal(CheckResult.Failed, await house.With((CityDb db) => db.Set<Check>().Select(c => c.Result).SingleAsync()));
        var result = await season.As(tooOld, async (ReadResult read) => await read.Run(await season.As(tooOld, (ReadOwn own) => own.Run(id)) ?? throw new InvalidOperationException()));
        Assert.True(result!.Wishes[0].NotEligible);
    }

    private static string? Code<T>(Outcome<T> outcome) => outcome.Refusal?.Reasons[0].Code;
}
