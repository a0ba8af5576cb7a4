using Microcity.Platform;

namespace Microcity.People;

/// <summary>How long an erasure waits, what holds one, and how often a copy is made.</summary>
public static class RightsRules
{
    internal const string Purpose = "people.purpose.rights";

    public static readonly TimeSpan Wait = TimeSpan.FromHours(72);

    public const int CopiesADay = 3;
    public const int CopyDays = 7;

    /// <summary>No hold is placed for longer at once.</summary>
    public const int LongestHoldDays = 3_660;

    public static bool Holds(LegalHold hold, DateOnly today) => today < hold.Until;

    public static Refusal? UnfitDay(DateOnly? until, DateOnly today) =>
        until is { } day && today < day && day <= today.AddDays(LongestHoldDays)
            ? null
            : Refusal.Malformed("until", "people.hold-day", "people.reason.hold-day", new Remedy("people.remedy.hold-day", null, ("day", today.AddDays(LongestHoldDays))));

    /// <summary>A city without an administrator could let nobody in.</summary>
    public static Refusal? LastAdministrator(bool administrator, int others) => administrator ? GrantRules.LastAdministrator(GrantRules.Administrator, others) : null;

    /// <param name="today">Copies asked for in the last 24 hours.</param>
    public static Refusal? Enough(int today) => today < CopiesADay
        ? null
        : new Refusal(RefusalKind.TooMany, [new("people.copies-today", "people.reason.copies-today", [("most", CopiesADay)], [new("people.remedy.copies-today")])]) { RetryAfter = TimeSpan.FromHours(24) };
}
