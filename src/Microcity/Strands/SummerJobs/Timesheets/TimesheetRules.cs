using Microcity.Platform;

namespace Microcity.SummerJobs;

/// <summary>What may be entered as worked.</summary>
public static class TimesheetRules
{
    public const int Step = 15, MinutesOfDay = 1_440;

    /// <summary>Who supervises sees a post's pupils so many days before the first.</summary>
    public const int SeenBefore = 3;

    /// <summary>The most that may still be entered for a day (H2).</summary>
    /// <param name="others">Minutes entered for the other days.</param>
    public static int Allowed(DateOnly born, DateOnly day, DayPlan plan, IEnumerable<(DateOnly Day, int Minutes)> others, HoursBands bands)
    {
        var week = HoursRules.WeekLimit(born, day, [.. plan.Days.Select(d => d.Day)], bands) ?? 0;
        var worked = others.Where(o => o.Day != day && HoursRules.Monday(o.Day) == HoursRules.Monday(day)).Sum(o => o.Minutes);
        return Math.Max(0, Math.Min(HoursRules.DayLimit(born, day, bands) ?? 0, week - worked));
    }

    /// <summary>An entry above the limit is refused with what would be allowed; one above the plan needs a tick (H5).</summary>
    /// <param name="ticked">The supervisor said that it was more than planned.</param>
    public static Refusal? Unfit(DateOnly born, DateOnly day, int minutes, bool ticked, DayPlan plan, IEnumerable<(DateOnly Day, int Minutes)> others, HoursBands bands) =>
        NoDay(day, plan) ?? NoMinutes(minutes) ?? OverLimit(minutes, Allowed(born, day, plan, others, bands)) ?? OverPlan(minutes, plan.On(day)!.Value, ticked);

    public static Refusal? NoDay(DateOnly day, DayPlan plan) => plan.On(day) is not null
        ? null
        : Refusal.Malformed("day", "summer-jobs.no-day", "summer-jobs.reason.no-day", new Remedy("summer-jobs.remedy.no-day", null, ("days", new SpokenDays([.. plan.Days.Select(d => d.Day)]))), ("day", day));

    public static Refusal? NoMinutes(int minutes) => minutes is >= 0 and <= MinutesOfDay && minutes % Step == 0
        ? null
        : Refusal.Malformed("minutes", "summer-jobs.minutes", "summer-jobs.reason.minutes", new Remedy("summer-jobs.remedy.minutes"), ("step", Step), ("most", MinutesOfDay));

    public static Refusal? NotYet(DateOnly day, DateOnly today) => day <= today
        ? null
        : Refusal.Malformed("day", "summer-jobs.day-to-come", "summer-jobs.reason.day-to-come", new Remedy("summer-jobs.remedy.day-to-come"), ("day", day));

    public static Refusal? Confirmed(Placement placement) => placement.ConfirmedAt is null
        ? null
        : Refusal.Rule(new Reason("summer-jobs.hours-confirmed", "summer-jobs.reason.hours-confirmed", [], [new("summer-jobs.remedy.hours-confirmed", "/ask")]));

    public static Refusal? Incomplete(PostSheet sheet, DateOnly today) => sheet.Complete(today)
        ? null
        : Refusal.Rule(new Reason("summer-jobs.hours-missing", "summer-jobs.reason.hours-missing", [("day", sheet.Card.Period.Days[^1])], [new("summer-jobs.remedy.hours-missing", "/summer/today")]));

    public static Refusal? NoObjection(string? what) => !string.IsNullOrWhiteSpace(what) && what.Trim().Length <= PlacementRules.LongestObjection
        ? null
        : Refusal.Malformed("what", "summer-jobs.objection", "summer-jobs.reason.objection", new Remedy("summer-jobs.remedy.objection"), ("most", PlacementRules.LongestObjection));

    /// <param name="now">UTC.</param>
    public static Refusal? ObjectionOver(Placement placement, DateTime now) => placement is { State: PlacementState.Working, ConfirmedAt: { } at } && now < at.AddDays(PlacementRules.ObjectDays)
        ? null
        : Refusal.Rule(new Reason("summer-jobs.objection-over", "summer-jobs.reason.objection-over", [("days", PlacementRules.ObjectDays)], [new("summer-jobs.remedy.objection-over", "/ask")]));

    private static Refusal? OverLimit(int minutes, int allowed) => minutes <= allowed
        ? null
        : Refusal.Malformed("minutes", "summer-jobs.over-limit", "summer-jobs.reason.over-limit", new Remedy("summer-jobs.remedy.over-limit", null, ("allowed", allowed)), ("allowed", allowed));

    private static Refusal? OverPlan(int minutes, int planned, bool ticked) => minutes <= planned || ticked
        ? null
        : Refusal.Malformed("minutes", "summer-jobs.over-plan", "summer-jobs.reason.over-plan", new Remedy("summer-jobs.remedy.over-plan"), ("planned", planned));
}
