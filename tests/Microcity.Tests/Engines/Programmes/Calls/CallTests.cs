using Microcity.Matching;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

/// <summary>A call from its draft to the results, and everything in between that is refused.</summary>
public sealed class CallTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_season_is_drawn_from_what_was_committed_to_and_anyone_can_do_it_again(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var season = await Season.Open(house, 2, 1);
        var early = await house.With((CityDb db) => db.Set<Lottery>().AsNoTracking().SingleAsync());
        for (var i = 0; i < 5; i++)
            await season.Applied(season.Posts[i % 2], season.Posts[1 - i % 2]);
        await season.Decide();

        var draw = await house.With((CityDb db) => db.Set<Draw>().AsNoTracking().SingleAsync());
        var published = PublishedDraw.Read(draw.Text);
        Assert.All(CheckDraw.Run(published), c => Assert.True(c.Holds));
        Assert.Equal(early.Commit, published.Commit);
        Assert.Equal((3, 2), (draw.Placed, draw.Waiting));
        Assert.Equal(3, await season.Taken());
        Assert.Equal(5, await house.With((CityDb db) => db.Set<Notice>().Where(n => n.TextKey == "programmes.mail.result").Select(n => n.PersonId).Distinct().CountAsync()));
        Assert.All(await season.Offers(), o => Assert.Equal(new DateTime(2026, 12, 23, 18, 0, 0, DateTimeKind.Utc), o.Until));
        Assert.Equal(
            ["call-announced", "call-opened", "call-sealed", "public-value-recorded", "draw-completed", "call-decided"],
            (await house.Facts()).Where(f => f.StartsWith("call-", StringComparison.Ordinal) || f is "public-value-recorded" or "draw-completed"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Two_people_must_enter_the_same_and_one_person_is_never_two(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var season = await Season.Open(house, 1);
        await season.Applied(season.Posts[0]);
        Assert.Equal("programmes.call-not-now", Code(await season.Officer((SealCall s) => s.Run(season.Call))));
        season.AfterGrace();
        Assert.Equal("programmes.call-not-now", Code(await season.Officer((RecordPublicValue s) => s.Run(season.Call, Season.Value))));
        Assert.True((await season.Officer((SealCall s) => s.Run(season.Call))).Done);
        Assert.Equal("programmes.not-drawn-yet", Code(await season.Officer((RecordPublicValue s) => s.Run(season.Call, Season.Value))));
        season.DayOfDrawing();
        Assert.Equal("programmes.value-shape", Code(await season.Officer((RecordPublicValue s) => s.Run(season.Call, "2026-12-18 11 03"))));
        Assert.Equal("programmes.value-day", Code(await season.Officer((RecordPublicValue s) => s.Run(season.Call, "2026-12-17 03 11"))));
        Assert.Null((await season.Officer((RecordPublicValue s) => s.Run(season.Call, Season.Value))).Value!.PublicValue);
        Assert.Null((await season.Officer((RecordPublicValue s) => s.Run(season.Call, Season.Value))).Value!.PublicValue);
        Assert.Equal("programmes.value-differs", Code(await season.As(season.Officers[1], (RecordPublicValue s) => s.Run(season.Call, "2026-12-18 03 11 19 27 41"))));
        Assert.False(await house.With((CityDb db) => db.Set<Draw>().AnyAsync()));
        Assert.NotNull((await season.As(season.Officers[1], (RecordPublicValue s) => s.Run(season.Call, Season.Value))).Value!.PublicValue);
        Assert.Equal("programmes.call-not-now", Code(await season.Officer((RecordPublicValue s) => s.Run(season.Call, "2026-12-18 01 02"))));
        Assert.True(await house.With((CityDb db) => db.Set<Draw>().AnyAsync()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_draw_never_changes(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var season = await Season.Open(house, 1);
        await season.Decide();
        await Assert.ThrowsAnyAsync<Exception>(() => house.With((CityDb db) => db.Set<Draw>().ExecuteUpdateAsync(s => s.SetProperty(d => d.Placed, 1))));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_window_grows_for_everybody_and_never_shrinks(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var season = await Season.Open(house, 1);
        var closes = await house.With((CityDb db) => db.Set<Call>().Select(c => c.ClosesAt).SingleAsync());
        Assert.Equal("programmes.not-longer", Code(await season.Officer((ExtendCall s) => s.Run(season.Call, closes.AddDays(-1)))));
        Assert.Equal("programmes.drawn-before-seal", Code(await season.Officer((ExtendCall s) => s.Run(season.Call, closes.AddDays(6)))));
        Assert.Equal(closes.AddDays(4), (await season.Officer((ExtendCall s) => s.Run(season.Call, closes.AddDays(1)))).Value!.SealsAt);
        season.AfterGrace();
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddDays(1));
        Assert.Equal("programmes.not-longer", Code(await season.Officer((ExtendCall s) => s.Run(season.Call, closes.AddDays(3)))));
    }

    /// <summary>Every pair of states: what is listed goes, all else is refused with the state.</summary>
    [Fact]
    public void Every_move_of_a_call_that_is_not_listed_is_refused()
    {
        var at = new DateTime(2026, 12, 5, 0, 0, 0, DateTimeKind.Utc);
        foreach (var from in Enum.GetValues<CallState>().Where(s => s is not CallState.Locked))
        {
            foreach (var to in Enum.GetValues<CallState>())
            {
                foreach (var now in new[] { at.AddDays(-10), at, at.AddDays(10) })
                {
                    var call = new Call { Kind = "camps", Slug = "x", StartsOn = new(2027, 1, 1), OpensAt = at.AddDays(-1), ClosesAt = at.AddDays(1), SealsAt = at.AddDays(2), AnswerDays = 5, SettledOn = new(2027, 1, 1), State = from };
                    var again = from is CallState.Open && to is CallState.Open;
                    Assert.Equal(CallRules.Moves[call.StateAt(now)].Contains(to) && !again, CallRules.NotNow(call, to, now) is null);
                }
            }
        }
        Assert.Equal(Enum.GetValues<CallState>().Order(), CallRules.Moves.Keys.Order());
    }

    [Fact]
    public void Every_move_of_applications_and_offers_that_is_not_listed_is_refused()
    {
        foreach (var from in Enum.GetValues<ApplicationState>())
        {
            foreach (var to in Enum.GetValues<ApplicationState>())
                Assert.Equal(ApplicationRules.Moves[from].Contains(to), ApplicationRules.NotNow(new() { CallId = default, ApplicantId = default, Ticket = "A", State = from }, to) is null);
        }
        foreach (var from in Enum.GetValues<OfferState>())
        {
            foreach (var to in Enum.GetValues<OfferState>())
                Assert.Equal(OfferRules.Moves[from].Contains(to), OfferRules.NotNow(new() { ApplicationId = default, PostId = default, SeatGroupId = default, Wish = 1, Until = DateTime.MaxValue, State = from }, to, DateTime.MinValue) is null);
        }
    }

    private static string? Code<T>(Outcome<T> outcome) => outcome.Refusal?.Reasons[0].Code;
}
