namespace Microcity.Platform;

/// <summary>How long a session lives (T17).</summary>
public static class SessionRules
{
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>Staff: 30 minutes idle, 8 hours in all. Others: 60 minutes and 12 hours.</summary>
    public static bool Valid(DateTime startedAt, DateTime lastSeenAt, bool staff, DateTime now) =>
        now < Ends(startedAt, lastSeenAt, staff);

    /// <summary>When it ends if nothing more happens.</summary>
    public static DateTime Ends(DateTime startedAt, DateTime lastSeenAt, bool staff)
    {
        var (idle, longest) = (lastSeenAt + Idle(staff), startedAt + Longest(staff));
        return idle < longest ? idle : longest;
    }

    public static TimeSpan Idle(bool staff) => TimeSpan.FromMinutes(staff ? 30 : 60);

    public static TimeSpan Longest(bool staff) => TimeSpan.FromHours(staff ? 8 : 12);

    /// <summary>The time of the last request is written once a minute at most.</summary>
    public static bool WorthNoting(DateTime lastSeenAt, DateTime now) => now - lastSeenAt >= TimeSpan.FromMinutes(1);
}
