using Microcity.Platform;

namespace Microcity.SummerJobs;

/// <summary>The working days of a period.</summary>
public static class PeriodDays
{
    public static IReadOnlyList<DateOnly> Of(CityCalendar calendar, DateOnly firstDay, int workingDays)
    {
        var days = new List<DateOnly>(workingDays);
        for (var day = firstDay; days.Count < workingDays; day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day))
                days.Add(day);
        }
        return days;
    }

    public static Refusal? BeginsOff(CityCalendar calendar, DateOnly firstDay) => calendar.IsWorkingDay(firstDay)
        ? null
        : Refusal.Malformed("firstDay", "summer-jobs.first-day-off", "summer-jobs.reason.first-day-off", new Remedy("summer-jobs.remedy.first-day-off", null, ("next", calendar.OnOrAfter(firstDay))), ("day", firstDay));
}
