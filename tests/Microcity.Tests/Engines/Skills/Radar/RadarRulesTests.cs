using CsCheck;
using Microcity.Skills;

namespace Microcity.Tests;

/// <summary>Rules 31 to 33 of the skills specification.</summary>
public sealed class RadarRulesTests
{
    private static readonly DateOnly Cut = new(2026, 10, 31);

    [Fact]
    public void Rule31_Of_50_due_places_21_filled_58_percent_are_unmet_and_demand_is_2_38_times_what_was_met()
    {
        Assert.Equal(58.0m, RadarRules.Unmet(50, 21));
        Assert.Equal(2.38m, RadarRules.Times(50, 21));
        Assert.Null(RadarRules.Unmet(9, 0));
        Assert.Equal(100.0m, RadarRules.Unmet(10, 0));
        Assert.Null(RadarRules.Times(10, 0));
    }

    [Theory, InlineData(9, 10, Tension.Enough), InlineData(10, 10, Tension.Tight), InlineData(20, 10, Tension.Tight), InlineData(21, 10, Tension.Short), InlineData(1, 0, Tension.Tight), InlineData(3, 0, Tension.Short)]
    public void Rule33_Places_per_person_in_words(int demand, int supply, Tension said) => Assert.Equal(said, RadarRules.TensionOf(demand, supply));

    [Theory, InlineData("2026-11-24", "2026-11-27", "2027-03-01"), InlineData("2026-08-31", "2026-11-27", "2026-12-01"), InlineData("2026-07-01", "2026-10-31", "2026-11-01")]
    public void First_figures_come_after_the_month_that_ends_three_months_after_the_first_posting(string first, string today, string on)
    {
        var day = RadarRules.FirstOn(DateOnly.Parse(first, null), DateOnly.Parse(today, null));
        Assert.Equal(DateOnly.Parse(on, null), day);
        Assert.True(RadarRules.Ready(DateOnly.Parse(first, null), day.AddDays(-1)));
    }

    [Fact]
    public void Rule31_Reposts_within_90_days_are_one_posting_and_hard_to_fill()
    {
        var counted = RadarRules.Count([Posting(1, "a", -200, places: 2, filled: 1), Posting(2, "a", -120, places: 2, filled: 1), Posting(3, "a", -20, places: 2)], Cut);
        Assert.Equal([new Counted(new(2, 0, 0, new byte[8]), 2, 2, 2, 0, 2), new Counted(new(3, 0, 0, new byte[8]), 2, 0, 0, 0, 0)], counted.OrderBy(c => c.Id));
    }

    [Fact]
    public void Rule31_Due_are_places_of_90_days_or_closed_and_an_outcome_nobody_told_counts_as_not_found()
    {
        var counted = RadarRules.Count(
        [
            Posting(1, "closed", -10, places: 3, filled: 2, closed: true), Posting(2, "old and open", -90, until: 5), Posting(3, "old and over", -100, places: 4, filled: 1, until: -30),
            Posting(4, "new", -89, until: 5), Posting(5, "before the window", -366), Posting(6, "after the cut", 1),
        ], Cut).ToDictionary(c => c.Id.ToByteArray()[0]);
        Assert.Equal([1, 2, 3, 4], counted.Keys.Order().Select(k => (int)k));
        Assert.Equal((3, 2, 0), (counted[1].Due, counted[1].Filled, counted[1].Unknown));
        Assert.Equal((1, 0, 0, 1), (counted[2].Due, counted[2].Filled, counted[2].Unknown, counted[2].Hard));
        Assert.Equal((4, 1, 3), (counted[3].Due, counted[3].Filled, counted[3].Unknown));
        Assert.Equal((0, 1), (counted[4].Due, counted[4].Hard));
    }

    [Fact]
    public void Rule32_A_hidden_number_of_people_cannot_be_inferred_from_the_word()
    {
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 40], Gen.Int[1, 10]).Sample((demand, supply, least) =>
        {
            var said = RadarRules.Shown(demand, supply, least);
            return supply >= least ? said is not null : said is null || Enumerable.Range(0, least).All(s => RadarRules.TensionOf(demand, s) == said);
        });
    }

    [Fact]
    public void Counting_does_not_depend_on_the_order_and_never_counts_more_than_was_asked_for()
    {
        var one = Gen.Select(Gen.Int[0, 3], Gen.Int[-500, 10], Gen.Int[1, 4], Gen.Int[0, 4], Gen.Bool, Gen.Int[-60, 60]);
        one.Array[0, 20].Sample(drawn =>
        {
            Posted[] postings = [.. drawn.Select((d, i) => Posting(i + 1, $"{d.Item1}", d.Item2, d.Item3, Math.Min(d.Item3, d.Item4), d.Item5, d.Item2 + 30 + d.Item6))];
            var (forward, backward) = (RadarRules.Count(postings, Cut), RadarRules.Count([.. postings.Reverse()], Cut));
            return forward.OrderBy(c => c.Id).SequenceEqual(backward.OrderBy(c => c.Id))
                && forward.All(c => c.Filled <= c.Due && c.Unknown <= c.Due && c.Due <= c.Places && c.Hard <= c.Places)
                && forward.Sum(c => c.Places) <= postings.Sum(p => p.Places);
        });
    }

    private static Posted Posting(int id, string same, int day, int places = 1, int filled = 0, bool closed = false, int? until = null) =>
        new(new(id, 0, 0, new byte[8]), same, Cut.AddDays(day), Cut.AddDays(until ?? day + 30), places, filled, closed, SaidHard: false);
}
