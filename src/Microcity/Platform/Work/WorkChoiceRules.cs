namespace Microcity.Platform;

/// <summary>What can be decided of a row of Today, and who stands in for whom.</summary>
public static class WorkChoiceRules
{
    /// <summary>Nothing is put off for longer.</summary>
    public const int LongestPutOffDays = 60;

    public const int LongestAwayDays = 90;

    public static Refusal? NoReason(string? reason) => string.IsNullOrWhiteSpace(reason)
        ? Refusal.Malformed("reason", "platform.work-reason", "platform.reason.work-reason", new("platform.remedy.work-reason"))
        : reason.Trim().Length > WorkChoice.LongestReason
            ? Refusal.Malformed("reason", "platform.work-reason-long", "platform.reason.work-reason-long", new("platform.remedy.work-reason-long"), ("most", WorkChoice.LongestReason))
            : null;

    public static Refusal? NotUntil(DateOnly? until, DateOnly today) => until is { } day && today < day && day <= today.AddDays(LongestPutOffDays)
        ? null
        : Refusal.Malformed("until", "platform.work-until", "platform.reason.work-until", new("platform.remedy.work-until"), ("first", today.AddDays(1)), ("last", today.AddDays(LongestPutOffDays)));

    /// <param name="may">Holds the permission of the row today.</param>
    public static Refusal? NotTo(bool may) => may
        ? null
        : Refusal.Malformed("to", "platform.work-to", "platform.reason.work-to", new("platform.remedy.work-to"));

    public static Refusal? NotAway(DateOnly? from, DateOnly? to, DateOnly today)
    {
        if (from is { } first && to is { } last && first <= last && today <= last && last.DayNumber - first.DayNumber < LongestAwayDays)
            return null;
        return Refusal.Malformed("to", "platform.away-days", "platform.reason.away-days", new("platform.remedy.away-days"), ("today", today), ("most", LongestAwayDays));
    }

    /// <param name="lacks">Some permission of the officer that the stand-in does not have.</param>
    /// <param name="isAway">The stand-in is away in those days too.</param>
    public static Refusal? NotStandingIn(bool lacks, bool isAway) => Refusal.Of(
        lacks ? Refusal.Malformed("standIn", "platform.stand-in-rights", "platform.reason.stand-in-rights", new("platform.remedy.stand-in-rights")) : null,
        isAway ? Refusal.Malformed("standIn", "platform.stand-in-away", "platform.reason.stand-in-away", new("platform.remedy.stand-in-away")) : null);

    /// <summary>Somebody else did it a moment ago, or its cause went.</summary>
    public static Refusal Gone { get; } = Refusal.Rule(new Reason("platform.work-gone", "platform.reason.work-gone", [], [new("platform.remedy.work-gone", "/work")]));

    public static Refusal NotToUndo { get; } = Refusal.Rule(new Reason("platform.work-not-undone", "platform.reason.work-not-undone", [], [new("platform.remedy.work-not-undone", "/work")]));
}
