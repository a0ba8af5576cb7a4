using Microcity.Platform;
using Microcity.SummerJobs;

namespace Microcity.Tests;

public sealed class PeriodDaysTests
{
    [Theory]
    [InlineData("2027-06-21", "2027-07-13")]
    [InlineData("2027-07-05", "2027-07-23")]
    public void Fifteen_working_days_leave_out_holidays(string first, string last)
    {
        var days = PeriodDays.Of(LatvianHolidays.Calendar(), DateOnly.Parse(first, null), 15);
        Assert.Equal((15, DateOnly.Parse(last, null)), (days.Count, days[^1]));
    }

    [Fact]
    public void A_day_off_of_the_city_is_off_and_a_Saturday_it_works_is_none_for_pupils()
    {
        var calendar = LatvianHolidays.Calendar(LatvianHolidays.Own(new(2027, 7, 9), DayKind.Holiday), LatvianHolidays.Own(new(2027, 7, 17), DayKind.Workday));
        Assert.Equal([new(2027, 7, 8), new DateOnly(2027, 7, 12)], PeriodDays.Of(calendar, new(2027, 7, 8), 2));
        Assert.Equal([new(2027, 7, 16), new DateOnly(2027, 7, 19)], PeriodDays.Of(calendar, new(2027, 7, 16), 2));
        Assert.NotNull(PeriodDays.BeginsOff(calendar, new(2027, 7, 17)));
    }

    [Fact]
    public void A_period_begins_on_a_working_day()
    {
        Assert.Null(PeriodDays.BeginsOff(LatvianHolidays.Calendar(), new(2027, 7, 5)));
        Assert.Equal(new DateOnly(2027, 6, 25), PeriodDays.BeginsOff(LatvianHolidays.Calendar(), new(2027, 6, 23))!.Reasons[0].Remedies[0].Values[0].Value);
    }
}
