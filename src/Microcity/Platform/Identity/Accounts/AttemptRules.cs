namespace Microcity.Platform;

/// <summary>How many tries there are, and how long one waits (T29). Tries that were turned away unread do not count.</summary>
public static class AttemptRules
{
    public static readonly TimeSpan Hour = TimeSpan.FromMinutes(60);

    private static readonly int[] WaitSeconds = [0, 0, 0, 0, 2, 4, 8, 16, 32, 60];

    /// <summary>After ten refusals within the hour nothing is tried until the oldest is an hour old; before, the wait grows.</summary>
    /// <param name="refusals">When a password was refused, in any order.</param>
    /// <returns>How long to wait, or null when a try is open.</returns>
    public static TimeSpan? WaitOfAccount(IEnumerable<DateTime> refusals, DateTime now)
    {
        var recent = refusals.Where(at => now - at < Hour).Order().ToList();
        if (recent.Count == 0)
            return null;
        var open = recent.Count >= WaitSeconds.Length ? recent[^WaitSeconds.Length] + Hour : recent[^1].AddSeconds(WaitSeconds[recent.Count]);
        return open > now ? open - now : null;
    }

    /// <summary>At most so many tries within so long.</summary>
    public static TimeSpan? WaitOf(IEnumerable<DateTime> tries, int most, TimeSpan within, DateTime now)
    {
        var recent = tries.Where(at => now - at < within).Order().ToList();
        return recent.Count < most ? null : recent[^most] + within - now;
    }

    /// <summary>The limits of each kind of try.</summary>
    public static TimeSpan? Wait(AttemptKind kind, IReadOnlyList<DateTime> tries, DateTime now) => kind switch
    {
        AttemptKind.PasswordOfAccount => WaitOfAccount(tries, now),
        AttemptKind.PasswordFromAddress => WaitOf(tries, 600, Hour, now) ?? WaitOf(tries, 60, TimeSpan.FromMinutes(5), now),
        AttemptKind.ResetOfEmail => WaitOf(tries, 3, TimeSpan.FromMinutes(30), now),
        AttemptKind.ResetFromAddress => WaitOf(tries, 30, TimeSpan.FromMinutes(30), now),
        AttemptKind.SignUpFromAddress => WaitOf(tries, 40, Hour, now),
        AttemptKind.QuestionFromAddress or AttemptKind.TellMeFromAddress => WaitOf(tries, 10, Hour, now),
        AttemptKind.TellMeOfEmail => WaitOf(tries, 3, Hour, now),
        _ => null,
    };
}
