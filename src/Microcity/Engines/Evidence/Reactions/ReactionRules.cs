namespace Microcity.Evidence;

/// <summary>When a failed fact is tried again, and when it is given up (evidence rule 9).</summary>
public static class ReactionRules
{
    public const int MostAttempts = 12;

    /// <summary>So many dead letters in an hour stop a reaction.</summary>
    public const int MostDeadInAnHour = 100;

    public static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>5 s, doubling to 15 min.</summary>
    /// <param name="attempts">Failed tries so far, from 1.</param>
    public static TimeSpan Wait(int attempts) => TimeSpan.FromSeconds(5 * Math.Pow(2, attempts - 1)) is var wait && wait < Longest ? wait : Longest;
}
