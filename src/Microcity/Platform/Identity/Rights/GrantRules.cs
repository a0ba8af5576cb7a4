namespace Microcity.Platform;

/// <summary>When a grant counts, and who may give and end one (T20).</summary>
public static class GrantRules
{
    /// <summary>From the local midnight that begins the first day to before the one that begins <paramref name="until"/>.</summary>
    public static bool Counts(DateOnly from, DateOnly? until, DateTime now, string zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, TimeZoneInfo.FindSystemTimeZoneById(zone)));
        return from <= today && (until is not { } end || today < end);
    }
}
