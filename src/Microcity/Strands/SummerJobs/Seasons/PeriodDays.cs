using Microcity.Platform;

namespace Microcity.SummerJobs;

/// <summary>The working days of a period: Monday to Friday only, as minors do not work on a Saturday that a city moved a day to.</summary>
public static class PeriodDays
{
    public static IReadOnlyList<DateOnly> Of(CityCalendar calendar, DateOnly firstDay, int workingDays)
    {
        var days = new List<DateOnly>(workingDays);
        for (var day = firstDay; days.Count < workingDays; day = day.AddDays(1))
        {
            if (IsOne(calendar, day))
                days.Add(day);
        }
        return days;
    }

    public static Refusal? BeginsOff(CityCalendar calendar, DateOnly firstDay) => IsOne(calendar, firstDay)
        ? null
        : Refusal.Malformed("firstDay", "summer-jobs.first-day-off", "summer-jobs.reason.first-day-off", new Remedy("summer-jobs.remedy.first-day-off", null, ("next", Of(calendar, firstDay, 1)[0])), ("day", firstDay));

    private static bool IsOne(CityCalendar calendar, DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && calendar.IsWorkingDay(day);
}
