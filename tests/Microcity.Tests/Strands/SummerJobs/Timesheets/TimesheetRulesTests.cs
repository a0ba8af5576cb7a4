using CsCheck;
using Microcity.SummerJobs;

namespace Microcity.Tests;

public sealed class TimesheetRulesTests
{
    private static readonly DateOnly Born = new(2012, 7, 14), Monday = new(2027, 7, 12);

    private static readonly DayPlan Plan = Summer.Plan("2012-07-14");

    [Fact]
    public void H5_After_4_and_4_and_7_hours_only_5_are_left()
    {
        (DateOnly, int)[] others = [(Monday, 240), (Monday.AddDays(1), 240), (Monday.AddDays(2), 420), (Monday.AddDays(-3), 240)];
        Assert.Equal(420, TimesheetRules.Allowed(Born, Monday.AddDays(2), Plan, others[..2], Summer.Bands));
        Assert.Equal(300, TimesheetRules.Allowed(Born, Monday.AddDays(3), Plan, others, Summer.Bands));
        Assert.Null(TimesheetRules.Unfit(Born, Monday.AddDays(3), 300, ticked: true, Plan, others, Summer.Bands));
        var refused = TimesheetRules.Unfit(Born, Monday.AddDays(3), 360, ticked: true, Plan, others, Summer.Bands)!.Reasons[0];
        Assert.Equal(("summer-jobs.over-limit", ("allowed", (object?)300)), (refused.Code, refused.Values[0]));
    }

    [Theory]
    [InlineData(0, false, "")]
    [InlineData(240, false, "")]
    [InlineData(255, false, "over-plan")]
    [InlineData(255, true, "")]
    [InlineData(420, true, "")]
    [InlineData(435, true, "over-limit")]
    [InlineData(10, false, "minutes")]
    [InlineData(-15, false, "minutes")]
    [InlineData(1_455, true, "minutes")]
    public void H5_Above_the_plan_needs_a_tick_and_above_the_limit_is_refused(int minutes, bool ticked, string code) =>
        Assert.Equal(code.Length == 0 ? null : "summer-jobs." + code, TimesheetRules.Unfit(Born, Monday.AddDays(2), minutes, ticked, Plan, [], Summer.Bands)?.Reasons[0].Code);

    [Fact]
    public void A_day_outside_the_period_is_refused_with_the_days_there_are()
    {
        var refused = TimesheetRules.Unfit(Born, Monday.AddDays(5), 60, false, Plan, [], Summer.Bands)!.Reasons[0];
        Assert.Equal("summer-jobs.no-day", refused.Code);
        Assert.StartsWith("5.07., 6.07.", refused.Remedies[0].Values[0].Value!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void H5_Whatever_is_taken_stays_inside_the_limit() => Gen.Select(Summer.Any, Gen.Int[0, 40].Array[20]).Sample((c, tried) =>
    {
        if (HoursRules.Plan(c.Born, c.Days, c.DailyMinutes, c.Bands) is not { Done: true, Value: { } plan })
            return;
        var taken = new List<(DateOnly Day, int Minutes)>();
        foreach (var (day, steps) in c.Days.Zip(tried))
        {
            if (TimesheetRules.Unfit(c.Born, day, steps * 15, ticked: true, plan, taken, c.Bands) is null)
                taken.Add((day, steps * 15));
        }
        Assert.All(taken, t => Assert.True(t.Minutes <= HoursRules.DayLimit(c.Born, t.Day, c.Bands)));
        Assert.All(taken.GroupBy(t => HoursRules.Monday(t.Day)), w => Assert.True(w.Sum(t => t.Minutes) <= HoursRules.WeekLimit(c.Born, w.Key, c.Days, c.Bands)));
    }, iter: 5_000, threads: 1);

    [Fact]
    public void S6_Pay_is_rounded_once() => Assert.Equal(29_071, PayRules.Cents([new(3_735, 467)]));

    [Fact]
    public void S6_Pay_of_several_bands_is_rounded_once()
    {
        Assert.Equal(1, PayRules.Cents([new(15, 1), new(15, 1)]));
        Assert.Equal(0, PayRules.Cents([new(15, 1)]));
    }

    [Fact]
    public void S6_An_export_sums_to_its_lines() => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 6_300], Gen.Int[300, 900]).Array[0, 40].Sample(pupils =>
    {
        PayLine[] lines = [.. pupils.Select((p, i) => new PayLine($"{i}", (Funding)p.Item1, 15, p.Item2, PayRules.Cents([new(p.Item2, p.Item3)])))];
        Assert.Equal(lines.Sum(l => l.Cents), PayRules.Totals(lines).Values.Sum());
        Assert.All(lines.Zip(pupils), l => Assert.True(Math.Abs(l.First.Cents - (l.Second.Item2 * l.Second.Item3 / 60m)) <= 0.5m));
    }, iter: 2_000, threads: 1);

    [Theory]
    [InlineData(3_600, 4_500, true)]
    [InlineData(3_599, 4_500, false)]
    [InlineData(0, 0, false)]
    public void S7_A_certificate_needs_four_fifths_of_the_plan(int worked, int planned, bool earns) => Assert.Equal(earns, PayRules.EarnsCertificate(worked, planned));

    [Fact]
    public void S8_Employers_see_counts_from_five_on()
    {
        Assert.Null(FeedbackCounts.Of([5, 5, 4, 1]));
        Assert.Equal([1, 0, 0, 1, 3], FeedbackCounts.Of([5, 5, 4, 1, 5])!.ByScore);
    }
}
