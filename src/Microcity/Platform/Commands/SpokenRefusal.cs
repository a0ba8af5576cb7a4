namespace Microcity.Platform;

/// <summary>How a verb says no: every reason with what would help, on standard error.</summary>
public static class SpokenRefusal
{
    /// <returns>The exit code of a verb that failed.</returns>
    public static int Print(Say say, Refusal refusal)
    {
        foreach (var reason in refusal.Reasons)
            Console.Error.WriteLine(string.Join(' ', reason.Remedies.Select(m => say[m.TextKey, m.Values]).Prepend(say[reason.TextKey, reason.Values])));
        return 1;
    }
}
