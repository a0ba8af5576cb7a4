using CsCheck;
using Microcity.Platform;
using Microcity.SummerJobs;

namespace Microcity.Tests;

/// <summary>The worked summer of 2027, and made-up ones.</summary>
internal static class Summer
{
    /// <summary>By the settings where nobody changed any.</summary>
    public static readonly HoursBands Bands = new SummerJobsSettings().BandsOn(new(2027, 7, 5));

    /// <summary>Monday 5 July to Friday 23 July 2027.</summary>
    public static readonly IReadOnlyList<DateOnly> July = PeriodDays.Of(LatvianHolidays.Calendar(), new(2027, 7, 5), 15);

    public static DayPlan Plan(string born, int dailyMinutes = 480) => HoursRules.Plan(DateOnly.Parse(born, null), July, dailyMinutes, Bands).Value!;

    /// <summary>Births about the ages of bands, periods with moved days and holidays of the city, and bands that rise with age.</summary>
    public static Gen<(DateOnly Born, IReadOnlyList<DateOnly> Days, int DailyMinutes, HoursBands Bands)> Any { get; } =
        from born in Gen.Int[0, 4_000]
        from first in Gen.Int[0, 200]
        from length in Gen.Int[1, 20]
        from otherwise in Gen.Select(Gen.Int[0, 40], Gen.Bool).Array[0, 4]
        from daily in Gen.Int[1, 40]
        from steps in Gen.Int[0, 12].Array[6]
        let day = new DateOnly(2027, 4, 1).AddDays(first)
        let calendar = LatvianHolidays.Calendar([.. otherwise.DistinctBy(o => o.Item1).Select(o => LatvianHolidays.Own(day.AddDays(o.Item1), o.Item2 ? DayKind.Holiday : DayKind.Workday))])
        select (new DateOnly(2006, 1, 1).AddDays(born), PeriodDays.Of(calendar, day, length), daily * 15, new HoursBands(
        [
            new(13, 120 + (steps[0] * 15), 600 + (steps[1] * 60)),
            new(15, 300 + (steps[2] * 15), 1_320 + (steps[3] * 60)),
            new(18, 480 + (steps[4] * 15), 2_040 + (steps[5] * 60)),
        ]));
}
