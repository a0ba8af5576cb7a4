namespace Microcity.Platform;

/// <summary>How often a mail is tried, and how long in between (T64).</summary>
public static class MailRules
{
    public const int Tries = 12;

    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <param name="tried">How often it was tried, from 1.</param>
    /// <returns>Null when that was the last time.</returns>
    public static TimeSpan? WaitAfter(int tried)
    {
        if (tried >= Tries)
            return null;
        var wait = TimeSpan.FromSeconds(5 * Math.Pow(2, tried - 1));
        return wait < Longest ? wait : Longest;
    }
}
