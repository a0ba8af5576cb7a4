namespace Microcity.Platform;

/// <summary>When a grant counts, and who may give and end one (T20).</summary>
public static class GrantRules
{
    public const string Administrator = "administrator";

    /// <summary>From the local midnight that begins the first day to before the one that begins <paramref name="until"/>.</summary>
    public static bool Counts(DateOnly from, DateOnly? until, DateTime now, string zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, TimeZoneInfo.FindSystemTimeZoneById(zone)));
        return from <= today && (until is not { } end || today < end);
    }

    /// <summary>Nobody grants to themselves or ends their own.</summary>
    public static Refusal? Own(Guid person, Guid? doer) =>
        person == doer ? Refusal.Rule(new Reason("platform.own-role", "platform.reason.own-role", [], [new("platform.remedy.other-administrator")])) : null;

    public static Refusal? UnknownRole(string role, IEnumerable<string> known) =>
        known.Contains(role) ? null : Refusal.Malformed("role", "platform.unknown-role", "platform.reason.unknown-role", new Remedy("platform.remedy.choose-role"));

    public static Refusal? AlreadyOver(DateOnly? until, DateOnly today) =>
        until <= today ? Refusal.Malformed("until", "platform.grant-over", "platform.reason.grant-over", new Remedy("platform.remedy.later-day")) : null;

    /// <summary>Some roles are lent for a while only.</summary>
    /// <param name="longest">In days; null without limit.</param>
    public static Refusal? TooLong(DateOnly? until, DateOnly today, int? longest) =>
        longest is { } days && (until is null || until > today.AddDays(days))
            ? Refusal.Malformed("until", "platform.grant-too-long", "platform.reason.grant-too-long", new Remedy("platform.remedy.day-at-most", null, ("day", today.AddDays(days))), ("days", days))
            : null;

    /// <param name="others">Administrators besides this person.</param>
    public static Refusal? LastAdministrator(string role, int others) =>
        role == Administrator && others == 0
            ? Refusal.Rule(new Reason("platform.last-administrator", "platform.reason.last-administrator", [], [new("platform.remedy.second-administrator")]))
            : null;
}
