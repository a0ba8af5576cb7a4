using Microcity.Platform;

namespace Microcity.SummerJobs;

/// <summary>How long somebody may work and how long they are planned to. Days are in the city's zone.</summary>
public static class HoursRules
{
    /// <summary>Completed birthdays; 29 February completes on 1 March in common years (H1).</summary>
    public static int Age(DateOnly born, DateOnly on) => on.Year - born.Year - ((on.Month, on.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>Too young to work on one of the days (H2).</summary>
    public static Refusal? TooYoung(DateOnly born, IReadOnlyList<DateOnly> days, HoursBands bands) => days.Count == 0 || bands.For(Age(born, days[0])) is not null
        ? null
        : Refusal.Rule(new Reason("summer-jobs.too-young", "summer-jobs.reason.too-young", [("age", Age(born, days[0])), ("day", days[0]), ("least", bands.LeastAge)], [new("summer-jobs.remedy.too-young")]));

    /// <summary>The most on a day (H2); null below the least age.</summary>
    public static int? DayLimit(DateOnly born, DateOnly day, HoursBands bands) => bands.For(Age(born, day))?.DayMinutes;

    /// <summary>The most in the week of a day: the lowest band that one of its working days touches (H2); null without working days.</summary>
    /// <param name="days">Working days of the period.</param>
    public static int? WeekLimit(DateOnly born, DateOnly day, IReadOnlyList<DateOnly> days, HoursBands bands) =>
        days.Where(d => Monday(d) == Monday(day)).Min(d => bands.For(Age(born, d))?.WeekMinutes ?? (int?)0);

    /// <summary>The band of each week's Monday holds for its days, so hours step up on the Monday on or after a birthday (H3).</summary>
    /// <param name="days">Working days of the period, in order.</param>
    /// <param name="dailyMinutes">Of the post.</param>
    public static Outcome<DayPlan> Plan(DateOnly born, IReadOnlyList<DateOnly> days, int dailyMinutes, HoursBands bands)
    {
        if (TooYoung(born, days, bands) is { } refusal)
            return refusal;
        var planned = new PlannedDay[days.Count];
        var (monday, band, rest) = (DateOnly.MinValue, default(HoursBand), 0);
        for (var i = 0; i < planned.Length; i++)
        {
            if (band is null || Monday(days[i]) != monday)
            {
                monday = Monday(days[i]);
                // Who turns old enough between Monday and the first working day begins with that day's band.
                band = bands.For(Age(born, monday)) ?? bands.For(Age(born, days[i]))!;
                rest = band.WeekMinutes;
            }
            var minutes = Math.Min(Math.Min(dailyMinutes, band.DayMinutes), rest);
            rest -= minutes;
            planned[i] = new(days[i], minutes, band);
        }
        return new DayPlan(planned);
    }

    /// <summary>Days are longer than the pupil may work, and the post takes nobody for shorter ones (H4).</summary>
    public static Refusal? DaysTooLong(DateOnly born, DayPlan plan, int dailyMinutes, bool shorterDaysOk)
    {
        if (shorterDaysOk || plan.Days.FirstOrDefault(d => d.Band.DayMinutes < dailyMinutes) is not { Band: { } band } first)
            return null;
        return Refusal.Rule(new Reason(
            "summer-jobs.days-too-long", "summer-jobs.reason.days-too-long",
            [("hours", dailyMinutes / 60m), ("age", Age(born, first.Day)), ("allowed", band.DayMinutes / 60m)], [new("summer-jobs.remedy.days-too-long")]));
    }
}
