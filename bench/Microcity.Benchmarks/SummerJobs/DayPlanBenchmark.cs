using System.Diagnostics;
using System.Globalization;
using Microcity.Platform;
using Microcity.SummerJobs;

namespace Microcity.Benchmarks;

internal static class DayPlanBenchmark
{
    private const int Pupils = 2_000, Rounds = 50;

    public static Report Run()
    {
        var report = new Report(
            "summer",
            "summer-jobs",
            "Summer jobs: hours of a season",
            $"{Pupils:#,0} made-up pupils of 13 to 19 and a period of 15 working days, posts of 4 to 8 hours a day. One thread; the best of {Rounds} rounds, the baseline in the same run, its result compared.");
        var seeded = new Seeded(20_270_705);
        var (bands, days) = (new SummerJobsSettings().BandsOn(new(2027, 7, 5)), PeriodDays.Of(new CityCalendar([], [], []), new(2027, 7, 5), 15));
        (DateOnly Born, int Minutes)[] pupils = [.. Enumerable.Range(0, Pupils).Select(_ => (new DateOnly(2007, 7, 6).AddDays(seeded.Below(2_550)), 240 + (60 * seeded.Below(5))))];
        var (ours, plain) = (new int[Pupils], new int[Pupils]);
        report.Add("Day plan of a pupil", Best(i => ours[i] = HoursRules.Plan(pupils[i].Born, days, pupils[i].Minutes, bands).Value!.Total), "≤ 5 µs");
        report.Add("Week by week with lists, the same plan", Best(i => plain[i] = Plain(pupils[i].Born, days, pupils[i].Minutes)));
        report.Add("Both plan the same", ours.AsSpan().SequenceEqual(plain) ? "yes" : "NO");
        return report;
    }

    private static int Plain(DateOnly born, IReadOnlyList<DateOnly> days, int daily) =>
        days.GroupBy(d => d.AddDays(-(((int)d.DayOfWeek + 6) % 7))).Sum(week =>
        {
            var age = Enumerable.Range(1, 30).Count(years => born.AddYears(years) <= week.Key);
            var (day, most) = age >= 18 ? (480, 2_400) : age >= 15 ? (420, 2_100) : (240, 1_200);
            return week.Aggregate(0, (sum, _) => sum + Math.Min(Math.Min(daily, day), most - sum));
        });

    private static string Best(Action<int> one) =>
        Enumerable.Range(0, Rounds).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < Pupils; i++)
                one(i);
            return watch.Elapsed.TotalMicroseconds / Pupils;
        }).ToString("0.00", CultureInfo.InvariantCulture) + " µs";
}
