namespace Microcity.Programmes;

/// <summary>Local days from which on and until when a request waits for the city.</summary>
/// <param name="From">The request was complete.</param>
/// <param name="Until">It was returned to the applicant, or paid; null while it waits.</param>
public readonly record struct ClockRun(DateOnly From, DateOnly? Until);

/// <summary>The promise "paid in n days", in calendar days; it stands still while the applicant has the request (D5).</summary>
public static class PaymentClock
{
    public const int UsualPromise = 10;

    /// <summary>From so many payments on their median is published.</summary>
    public const int LeastPayments = 5;

    /// <summary>The day on which a run begins is not counted.</summary>
    /// <param name="runs">In order; none overlaps another.</param>
    public static int Days(IReadOnlyList<ClockRun> runs, DateOnly today) => runs.Sum(r => Math.Max(0, (r.Until ?? today).DayNumber - r.From.DayNumber));

    /// <summary>The last day that keeps the promise.</summary>
    /// <returns>Null while the clock stands still.</returns>
    public static DateOnly? DueOn(IReadOnlyList<ClockRun> runs, int promise) =>
        runs is [.., { Until: null } last] ? last.From.AddDays(promise - Days([.. runs.Take(runs.Count - 1)], last.From)) : null;

    /// <param name="days">Of each payment of a call.</param>
    /// <returns>Null below <see cref="LeastPayments"/>; of two in the middle, their mean.</returns>
    public static decimal? Median(IReadOnlyCollection<int> days)
    {
        if (days.Count < LeastPayments)
            return null;
        int[] sorted = [.. days.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2m;
    }
}
