using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

/// <summary>Offers: answered in time, given back, offered on.</summary>
public sealed class OfferTests
{
    private static readonly TimeZoneInfo Riga = TimeZoneInfo.FindSystemTimeZoneById("Europe/Riga");

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_yes_counts_until_its_last_second_and_a_second_yes_changes_nothing(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var season = await Season.Open(house, 1);
        var child = await season.ApplicantOf(await season.Applied(season.Posts[0]));
        await season.Decide();
        var offer = Assert.Single(await season.Offers());
        house.Clock.TurnTo(new(offer.Until.AddSeconds(-1), TimeSpan.Zero));
        Assert.Equal(OfferState.Accepted, (await season.As(child, (AnswerOffer s) => s.Run(offer.Id, true))).Value!.State);
        Assert.True((await season.As(child, (AnswerOffer s) => s.Run(offer.Id, true))).Done);
        Assert.Equal("programmes.offer-not-now", Code(await season.As(child, (AnswerOffer s) => s.Run(offer.Id, false))));
        Assert.Equal(1, await season.Taken());
        Assert.Single((await house.Facts()), f => f == "offer-answered");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_is_not_answered_runs_out_and_goes_to_whoever_waits(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var season = await Season.Open(house, 1);
        await season.Applied(season.Posts[0]);
        await season.Applied(season.Posts[0]);
        await season.Decide();
        var first = Assert.Single(await season.Offers());
        house.Clock.TurnTo(new(first.Until, TimeSpan.Zero));
        var child = await season.ApplicantOf(first.ApplicationId);
        Assert.Equal("programmes.offer-over", Code(await season.As(child, (AnswerOffer s) => s.Run(first.Id, true))));
        await house.With((ExpireOffers s) => s.Run());
        Assert.Equal(0, await season.Taken());
        await house.With((RefillPlaces s) => Done(s.Run()));
        Assert.Single(await season.Offers());
        house.Clock.TurnTo(new(2026, 12, 24, 7, 0, 0, TimeSpan.Zero));
        await house.With((RefillPlaces s) => Done(s.Run()));
        await house.With((RefillPlaces s) => Done(s.Run()));
        var offers = await season.Offers();
        Assert.Equal(2, offers.Count);
        Assert.NotEqual(first.ApplicationId, offers[1].ApplicationId);
        Assert.Equal(new DateTime(2026, 12, 26, 7, 0, 0, DateTimeKind.Utc), offers[1].Until);
        Assert.Single((await house.Facts()), f => f == "refill-run");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task O2_Saying_yes_never_costs_a_better_chance(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var season = await Season.Open(house, 1, 5);
        var all = new[] { await season.Applied(season.Posts[0], season.Posts[1]), await season.Applied(season.Posts[0], season.Posts[1]) };
        await season.Decide();
        var offers = await season.Offers();
        var (better, lower) = (offers.Single(o => o.Wish == 1), offers.Single(o => o.Wish == 2));
        var (winner, waits) = (await season.ApplicantOf(better.ApplicationId), await season.ApplicantOf(lower.ApplicationId));
        Assert.True((await season.As(winner, (AnswerOffer s) => s.Run(better.Id, true))).Done);
        Assert.True((await season.As(waits, (AnswerOffer s) => s.Run(lower.Id, true))).Done);
        Assert.True((await season.As(winner, (ReleasePlace s) => s.Run(better.Id))).Done);
        house.Clock.TurnTo(new(2026, 12, 19, 7, 0, 0, TimeSpan.Zero));
        await house.With((RefillPlaces s) => Done(s.Run()));
        var again = (await season.Offers()).Single(o => o.State is OfferState.Open);
        Assert.Equal((lower.ApplicationId, season.Posts[0]), (again.ApplicationId, again.PostId));
        Assert.Equal(2, await season.Taken());
        Assert.True((await season.As(waits, (AnswerOffer s) => s.Run(again.Id, true))).Done);
        Assert.Equal(1, await season.Taken());
        Assert.Equal(OfferState.Exchanged, (await season.Offers()).Single(o => o.Id == lower.Id).State);
        Assert.Equal(2, all.Length);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Fifty_hands_for_ten_places_take_ten(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await Season.Open(house, 10);
        var group = await house.With((CityDb db) => db.Set<SeatGroup>().Select(g => g.Id).SingleAsync());
        var taken = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => house.With((CityDb db) => Seating.Take(db, group, default))));
        Assert.Equal(10, taken.Count(t => t));
    }

    [Fact]
    public void O1_An_offer_ends_at_20_00_of_its_last_local_day() =>
        Assert.Equal(new DateTime(2027, 4, 2, 17, 0, 0, DateTimeKind.Utc), OfferRules.Until(new(2027, 3, 28), 5, Riga));

    [Theory]
    [InlineData("2026-12-01 07:00", "2026-12-03 07:00")]
    [InlineData("2026-12-26 07:00", "2026-12-27 07:00")]
    [InlineData("2026-12-30 07:00", "2026-12-30 11:00")]
    [InlineData("2026-12-30 16:00", "2026-12-31 08:00")]
    [InlineData("2026-12-30 20:00", "2026-12-31 10:00")]
    public void O3_A_free_place_waits_48_hours_then_24_then_4_of_the_day(string now, string until) =>
        Assert.Equal(Utc(until), OfferRules.RefillUntil(Utc(now), new(2026, 12, 31), Riga));

    [Theory]
    [InlineData("2026-12-01 07:00", true)]
    [InlineData("2026-12-01 08:00", false)]
    [InlineData("2026-12-24 08:00", true)]
    [InlineData("2027-01-01 07:00", false)]
    public void O3_Places_are_offered_on_at_nine_and_hourly_in_the_last_week(string now, bool runs) =>
        Assert.Equal(runs, OfferRules.RefillNow(Utc(now), new(2026, 12, 31), Riga));

    private static DateTime Utc(string text) => DateTime.SpecifyKind(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);

    private static async Task<bool> Done(Task run)
    {
        await run;
        return true;
    }

    private static string? Code<T>(Outcome<T> outcome) => outcome.Refusal?.Reasons[0].Code;
}
