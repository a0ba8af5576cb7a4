namespace Microcity.SummerJobs;

/// <param name="Band">Of the week's Monday: what hours and pay go by.</param>
public readonly record struct PlannedDay(DateOnly Day, int Minutes, HoursBand Band);

/// <summary>Minutes that a pupil works on each day of a period.</summary>
public sealed record DayPlan(IReadOnlyList<PlannedDay> Days)
{
    public int Total => Days.Sum(d => d.Minutes);

    /// <returns>Null outside the period.</returns>
    public int? On(DateOnly day)
    {
        foreach (var planned in Days)
        {
            if (planned.Day == day)
                return planned.Minutes;
        }
        return null;
    }
}
