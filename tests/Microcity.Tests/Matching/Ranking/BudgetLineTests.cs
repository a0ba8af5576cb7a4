using Microcity.Matching;

namespace Microcity.Tests;

public sealed class BudgetLineTests
{
    private static readonly AtLine[] Line =
        [new("a", 1, 1_000_000, 800_000), new("b", 2, 950_000, 700_000), new("c", 3, 1_200_000, 900_000), new("d", 4, 800_000, 300_000), new("e", 5, 450_000, 450_000), new("f", 6, 150_000, 100_000)];

    [Theory]
    [InlineData(3_700_800, LineMode.Strict, "a b c", 550_800)]
    [InlineData(3_700_800, LineMode.Skip, "a b c e", 100_800)]
    [InlineData(3_700_800, LineMode.Partial, "a b c d:550800", 0)]
    [InlineData(4_000_000, LineMode.Strict, "a b c d", 50_000)]
    [InlineData(4_000_000, LineMode.Skip, "a b c d", 50_000)]
    [InlineData(4_000_000, LineMode.Partial, "a b c d", 50_000)]
    [InlineData(3_000_000, LineMode.Strict, "a b", 1_050_000)]
    [InlineData(3_000_000, LineMode.Skip, "a b d f", 100_000)]
    [InlineData(3_000_000, LineMode.Partial, "a b c:1050000", 0)]
    [InlineData(0, LineMode.Partial, "", 0)]
    public void V12_The_money_ends_as_published(long budget, LineMode mode, string awarded, long left)
    {
        var drawn = BudgetLine.Draw(mode, budget, Line);
        Assert.Equal(awarded, string.Join(' ', drawn.Answers.Where(a => a.Cents > 0).Select(a => a.Outcome is RankOutcome.AwardedRest ? $"{a.Ticket}:{a.Cents}" : a.Ticket)));
        Assert.Equal(left, drawn.Left);
        Assert.All(drawn.Answers.Where(a => a.Cents == 0), a => Assert.Equal(RankOutcome.Reserve, a.Outcome));
    }

    [Fact]
    public void V12_Bounds_below_the_minimum_are_passed_over_and_stop_nothing()
    {
        var drawn = BudgetLine.Draw(LineMode.Strict, 100, [new("a", 1, 10, 20), new("b", 2, 30, 30)]);
        Assert.Equal([RankOutcome.BelowMinimum, RankOutcome.Awarded], drawn.Answers.Select(a => a.Outcome));
    }

    [Theory]
    [InlineData(200, "a:Awarded b:Awarded c:Reserve")]
    [InlineData(199, "a:AwaitsLot b:AwaitsLot c:AwaitsLot")]
    [InlineData(99, "a:Reserve b:Reserve c:Reserve")]
    public void V11_A_lot_is_drawn_only_where_a_shared_place_crosses_the_line(long budget, string outcomes) =>
        Assert.Equal(outcomes, Outcomes(BudgetLine.Draw(LineMode.Strict, budget, [new("a", 1, 100, 100), new("b", 1, 100, 100), new("c", 3, 100, 100)])));

    [Fact]
    public void V11_The_lot_is_that_of_the_draws()
    {
        AtLine[] shared = [new("AAAA-AAA2", 1, 100, 100), new("BBBB-BBB3", 1, 100, 100), new("CCCC-CCC4", 3, 50, 50)];
        Assert.Equal("BBBB-BBB3:Awarded AAAA-AAA2:Reserve CCCC-CCC4:Reserve", Outcomes(BudgetLine.Draw(LineMode.Strict, 150, shared, WorkedDraw.Seed)));
        Assert.Equal("BBBB-BBB3:Awarded AAAA-AAA2:Reserve CCCC-CCC4:Awarded", Outcomes(BudgetLine.Draw(LineMode.Skip, 150, shared, WorkedDraw.Seed)));
        Assert.Equal([1, 2, null], BudgetLine.Draw(LineMode.Skip, 150, shared, WorkedDraw.Seed).Answers.Select(a => a.Lot));
        Assert.All(BudgetLine.Draw(LineMode.Skip, 250, shared, WorkedDraw.Seed).Answers, a => Assert.Null(a.Lot));
    }

    /// <summary>Accepted cost, rate, requested, another bound, then what is awarded and why.</summary>
    [Theory]
    [InlineData(1_200_000, 7_000, 900_000, null, 840_000, "rate")]
    [InlineData(1_500_000, 6_000, 900_000, 825_000L, 825_000, "aid")]
    [InlineData(642_900, 7_000, 1_000_000, null, 450_030, "rate")]
    [InlineData(333_333, 6_000, 300_000, null, 200_000, "rate")]
    [InlineData(333_332, 6_000, 300_000, null, 199_999, "rate")]
    [InlineData(1_000_000, 7_000, 700_000, null, 700_000, "requested")]
    public void V13_The_lowest_bound_decides_and_all_are_shown(long accepted, int rate, long requested, long? aid, long award, string why)
    {
        List<Bound> bounds = [Award.OfRate(rate, accepted)];
        if (aid is { } headroom)
            bounds.Add(new("aid", headroom));
        var given = Award.Of(requested, bounds, 5_000_000);
        Assert.Equal((award, why), (given.Cents, given.Decisive.Name));
        Assert.Equal([Award.Requested, .. bounds.Select(b => b.Name), Award.Budget], given.Bounds.Select(b => b.Name));
        Assert.Equal((100, Award.Budget), (Award.Of(requested, bounds, 100).Cents, Award.Of(requested, bounds, 100).Decisive.Name));
    }

    private static string Outcomes(BudgetLine drawn) => string.Join(' ', drawn.Answers.Select(a => $"{a.Ticket}:{a.Outcome}"));
}
