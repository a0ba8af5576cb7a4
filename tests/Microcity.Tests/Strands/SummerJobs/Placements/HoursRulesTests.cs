using CsCheck;
using Microcity.Platform;
using Microcity.SummerJobs;

namespace Microcity.Tests;

public sealed class HoursRulesTests
{
    private const int Iterations = 20_000;

    [Theory]
    [InlineData("2012-02-29", "2026-02-28", 13)]
    [InlineData("2012-02-29", "2026-03-01", 14)]
    [InlineData("2012-02-29", "2028-02-28", 15)]
    [InlineData("2012-02-29", "2028-02-29", 16)]
    [InlineData("2012-07-14", "2027-07-13", 14)]
    [InlineData("2012-07-14", "2027-07-14", 15)]
    [InlineData("2012-12-31", "2027-01-01", 14)]
    public void H1_Age_counts_completed_birthdays(string born, string on, int age) => Assert.Equal(age, HoursRules.Age(Day(born), Day(on)));

    /// <summary>Hours a day in each week, hours in all, and pay at 4.67 an hour.</summary>
    [Theory]
    [InlineData("2013-01-01", 480, "4 4 4", 60, 28_020)]
    [InlineData("2012-07-14", 480, "4 4 7", 75, 35_025)]
    [InlineData("2012-07-12", 480, "4 7 7", 90, 42_030)]
    [InlineData("2012-07-14", 300, "4 4 5", 65, 30_355)]
    [InlineData("2010-01-01", 480, "7 7 7", 105, 49_035)]
    [InlineData("2009-07-09", 480, "7 8 8", 115, 53_705)]
    public void H3_Hours_step_up_on_the_Monday_on_or_after_a_birthday(string born, int dailyMinutes, string weeks, int hours, long pay)
    {
        var plan = Summer.Plan(born, dailyMinutes);
        Assert.Equal(weeks, string.Join(' ', plan.Days.GroupBy(d => HoursRules.Monday(d.Day)).Select(w => Assert.Single(w.Select(d => d.Minutes).Distinct()) / 60)));
        Assert.Equal(hours * 60, plan.Total);
        Assert.Equal(pay, PayRules.Cents(plan, plan.Days.ToDictionary(d => d.Day, d => d.Minutes), new Dictionary<int, int> { [13] = 467, [15] = 467, [18] = 467 }));
    }

    [Fact]
    public void H2_Who_turns_13_inside_the_period_cannot_work_in_it()
    {
        var refused = HoursRules.Plan(new(2014, 7, 7), Summer.July, 480, Summer.Bands).Refusal!;
        Assert.Equal("summer-jobs.too-young", refused.Reasons[0].Code);
        Assert.Equal([("age", 12), ("day", new DateOnly(2027, 7, 5)), ("least", 13)], refused.Reasons[0].Values);
        Assert.Null(HoursRules.Plan(new(2014, 7, 5), Summer.July, 480, Summer.Bands).Refusal);
    }

    [Fact]
    public void H2_Limits_of_the_week_of_a_birthday()
    {
        DateOnly born = new(2012, 7, 14), monday = new(2027, 7, 12);
        Assert.Equal([240, 240, 420, 420, 420], Enumerable.Range(0, 5).Select(d => HoursRules.DayLimit(born, monday.AddDays(d), Summer.Bands)!.Value));
        Assert.Equal(1_200, HoursRules.WeekLimit(born, monday.AddDays(2), Summer.July, Summer.Bands));
        Assert.Equal(2_100, HoursRules.WeekLimit(born, monday.AddDays(7), Summer.July, Summer.Bands));
    }

    /// <summary>The day before, on and after each birthday that opens a band.</summary>
    [Theory]
    [InlineData(13, -1, null)]
    [InlineData(13, 0, 240)]
    [InlineData(13, 1, 240)]
    [InlineData(15, -1, 240)]
    [InlineData(15, 0, 420)]
    [InlineData(15, 1, 420)]
    [InlineData(18, -1, 420)]
    [InlineData(18, 0, 480)]
    [InlineData(18, 1, 480)]
    public void H2_A_band_begins_on_the_birthday(int age, int days, int? minutes)
    {
        DateOnly day = new(2027, 7, 14);
        Assert.Equal(minutes, HoursRules.DayLimit(day.AddYears(-age).AddDays(-days), day, Summer.Bands));
    }

    [Fact]
    public void H3_Who_turns_13_between_Monday_and_the_first_day_begins_with_the_first_band()
    {
        var wednesday = PeriodDays.Of(LatvianHolidays.Calendar(), new(2027, 7, 7), 3);
        Assert.Equal(720, HoursRules.Plan(new(2014, 7, 6), wednesday, 480, Summer.Bands).Value!.Total);
    }

    [Theory]
    [InlineData("2013-01-01", 420, false, "7 14 4")]
    [InlineData("2013-01-01", 420, true, "")]
    [InlineData("2013-01-01", 240, false, "")]
    [InlineData("2012-07-12", 420, false, "7 14 4")]
    [InlineData("2010-01-01", 450, false, "7.5 17 7")]
    [InlineData("2010-01-01", 420, false, "")]
    public void H4_A_post_without_shorter_days_says_how_long_they_are(string born, int dailyMinutes, bool shorterDaysOk, string values) =>
        Assert.Equal(values, string.Join(' ', HoursRules.DaysTooLong(Day(born), Summer.Plan(born, dailyMinutes), dailyMinutes, shorterDaysOk)?.Reasons[0].Values.Select(v => FormattableString.Invariant($"{v.Value}")) ?? []));

    [Fact]
    public void H2_No_plan_breaks_the_limit() => Summer.Any.Sample(c =>
    {
        if (HoursRules.Plan(c.Born, c.Days, c.DailyMinutes, c.Bands) is { Done: true } plan)
            Assert.Empty(OverLimit(c.Born, plan.Value, c.Bands));
        else
            Assert.Contains(c.Days, d => HoursRules.Age(c.Born, d) < 13);
    }, iter: Iterations, threads: 1);

    [Fact]
    public void H2_Hours_that_step_up_on_the_birthday_itself_are_found_to_break_it()
    {
        DateOnly born = new(2012, 7, 14);
        var rash = new DayPlan([.. Summer.July.Select(d => new PlannedDay(d, HoursRules.DayLimit(born, d, Summer.Bands)!.Value, Summer.Bands.For(15)!))]);
        Assert.Equal([new DateOnly(2027, 7, 12)], OverLimit(born, rash, Summer.Bands));
    }

    [Fact]
    public void Longer_days_of_a_post_never_give_less() => Summer.Any.Sample(c =>
        Assert.True((HoursRules.Plan(c.Born, c.Days, c.DailyMinutes, c.Bands).Value?.Total ?? 0) <= (HoursRules.Plan(c.Born, c.Days, c.DailyMinutes + 15, c.Bands).Value?.Total ?? 0)), iter: Iterations, threads: 1);

    [Fact]
    public void Moving_a_period_and_back_gives_the_same_plan() => Gen.Select(Summer.Any, Gen.Int[1, 30]).Sample((c, by) =>
    {
        var calendar = LatvianHolidays.Calendar();
        var (first, moved) = (c.Days[0], c.Days[0].AddDays(by));
        var before = Plan(first);
        _ = Plan(moved);
        Assert.Equal(before?.Days, Plan(first)?.Days);
        Assert.Equal(c.Days.Count, Plan(moved)?.Days.Count ?? c.Days.Count);

        DayPlan? Plan(DateOnly from) => HoursRules.Plan(c.Born, PeriodDays.Of(calendar, from, c.Days.Count), c.DailyMinutes, c.Bands).Value;
    }, iter: 2_000, threads: 1);

    // Mondays of weeks, or days, over what the law allows; counted day by day.
    private static IEnumerable<DateOnly> OverLimit(DateOnly born, DayPlan plan, HoursBands bands)
    {
        foreach (var week in plan.Days.GroupBy(d => d.Day.AddDays(-(((int)d.Day.DayOfWeek + 6) % 7))))
        {
            if (week.Sum(d => d.Minutes) > week.Min(d => bands.For(HoursRules.Age(born, d.Day))?.WeekMinutes ?? 0))
                yield return week.Key;
            foreach (var day in week.Where(d => d.Minutes < 0 || d.Minutes > (bands.For(HoursRules.Age(born, d.Day))?.DayMinutes ?? 0)))
                yield return day.Day;
        }
    }

    private static DateOnly Day(string date) => DateOnly.Parse(date, null);
}
