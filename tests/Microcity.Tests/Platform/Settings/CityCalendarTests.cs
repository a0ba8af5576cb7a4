using CsCheck;
using Microcity.Platform;

namespace Microcity.Tests;

/// <summary>Working days, holidays and school days (platform rule 5).</summary>
public sealed class CityCalendarTests
{
    public static TheoryData<int> Years => [.. LatvianHolidays.Years];

    [Theory, MemberData(nameof(Years))]
    public void Rule5_Every_holiday_of_the_year_is_known_and_no_other(int year) =>
        Assert.Equal(LatvianHolidays.Of(year), LatvianHolidays.Calendar().Holidays(year).Select(h => h.Date));

    [Fact]
    public void Rule5_Oracles_of_2026()
    {
        var named = LatvianHolidays.Calendar().Holidays(2026).ToDictionary(h => h.In("en"), h => h.Date);
        Assert.Equal(new(2026, 4, 3), named["Good Friday"]);
        Assert.Equal(new(2026, 4, 6), named["Easter Monday"]);
        Assert.Equal(new(2026, 5, 24), named["Pentecost"]);
        Assert.Equal(new(2026, 5, 10), named["Mother's Day"]);
    }

    [Fact]
    public void Rule5_A_national_day_on_a_weekend_moves_to_the_next_working_day()
    {
        var calendar = LatvianHolidays.Calendar();
        Assert.Equal(new DateOnly(2025, 5, 4), calendar.HolidayOn(new(2025, 5, 5))!.MovedFrom);
        Assert.Equal(new DateOnly(2028, 11, 18), calendar.HolidayOn(new(2028, 11, 20))!.MovedFrom);
        Assert.False(calendar.IsWorkingDay(new(2025, 5, 5)));
        Assert.False(calendar.IsWorkingDay(new(2028, 11, 20)));
        Assert.True(calendar.IsWorkingDay(new(2026, 5, 5)));
    }

    [Fact]
    public void Rule5_The_day_of_the_event_is_never_counted()
    {
        Assert.Equal(new(2025, 11, 24), LatvianHolidays.Calendar().After(new(2025, 11, 14), 5));
        Assert.Equal(new(2026, 5, 6), LatvianHolidays.Calendar().After(new(2026, 4, 30), 2));
        Assert.Equal(new(2026, 4, 30), LatvianHolidays.Calendar().After(new(2026, 4, 30), 0));
    }

    [Fact]
    public void Rule5_What_the_city_entered_stands_over_the_country()
    {
        var calendar = LatvianHolidays.Calendar(
            LatvianHolidays.Own(new(2026, 1, 2), DayKind.Holiday), LatvianHolidays.Own(new(2026, 1, 17), DayKind.Workday), LatvianHolidays.Own(new(2026, 1, 20), DayKind.NoSchool));
        Assert.Equal(new(2026, 1, 6), calendar.After(new(2025, 12, 22), 5));
        Assert.Equal(new(2026, 1, 17), calendar.After(new(2026, 1, 16), 1));
        Assert.Equal(new(2026, 1, 17), calendar.OnOrAfter(new(2026, 1, 17)));
        Assert.Equal(new(2026, 1, 5), calendar.OnOrAfter(new(2026, 1, 1)));
        Assert.True(calendar.IsWorkingDay(new(2026, 1, 20)));
    }

    [Fact]
    public void Rule5_Lessons_are_held_on_working_days_of_a_term_that_the_city_knows()
    {
        var free = LatvianHolidays.Own(new(2026, 11, 20), DayKind.NoSchool);
        var calendar = new CityCalendar(LatvianHolidays.Pack.Holidays, [free], [new() { From = new(2026, 11, 2), To = new(2026, 12, 18) }]);
        Assert.True(calendar.IsSchoolDay(new(2026, 11, 2)));
        Assert.True(calendar.IsSchoolDay(new(2026, 12, 18)));
        Assert.False(calendar.IsSchoolDay(new(2026, 12, 21)));
        Assert.False(calendar.IsSchoolDay(new(2026, 11, 18)));
        Assert.False(calendar.IsSchoolDay(new(2026, 11, 20)));
        Assert.False(LatvianHolidays.Calendar().IsSchoolDay(new(2026, 11, 2)));
    }

    [Fact]
    public void Rule5_Working_day_sums_equal_a_model_that_looks_at_each_day()
    {
        var off = LatvianHolidays.Years.SelectMany(LatvianHolidays.Of).ToHashSet();
        var first = new DateOnly(2025, 1, 1);
        var days = Gen.Int[0, 3_400].Select(n => first.AddDays(n));
        Gen.Select(days, Gen.Int[0, 90], Gen.Select(Gen.Int[1, 120], Gen.Enum<DayKind>()).Array[0, 20]).Sample((start, count, entered) =>
        {
            var own = entered.DistinctBy(e => e.Item1).ToDictionary(e => start.AddDays(e.Item1), e => e.Item2);
            var calendar = LatvianHolidays.Calendar([.. own.Select(o => LatvianHolidays.Own(o.Key, o.Value))]);
            bool Worked(DateOnly day) => own.TryGetValue(day, out var kind) && kind != DayKind.NoSchool
                ? kind == DayKind.Workday
                : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !off.Contains(day);
            var expected = count == 0 ? start : Enumerable.Range(1, 400).Select(start.AddDays).Where(Worked).ElementAt(count - 1);
            return calendar.After(start, count) == expected
                && calendar.Between(start, expected) == count
                && calendar.OnOrAfter(start) == Enumerable.Range(0, 60).Select(start.AddDays).First(Worked);
        }, iter: 2_000);
    }
}
