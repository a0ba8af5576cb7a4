namespace Microcity.Platform;

/// <summary>Which replies are kept for a repeated request, and what is said of a key that does not fit (T63).</summary>
public static class OnceRules
{
    public static readonly Refusal KeyMissing = Refusal.Malformed(
        "Idempotency-Key", "platform.key-missing", "platform.reason.key-missing", new Remedy("platform.remedy.key-missing"));

    public static readonly Refusal KeyOfOther = Refusal.Content(
        new Reason("platform.key-of-other", "platform.reason.key-of-other", [], [new("platform.remedy.key-of-other")]));

    public static readonly Refusal StillRunning =
        Refusal.Rule(new Reason("platform.still-running", "platform.reason.still-running", [], [new("platform.remedy.still-running")])) with { RetryAfter = TimeSpan.FromSeconds(1) };

    /// <summary>
    /// Done or refused by a rule: that is the reply from now on. What could not be read, or was asked at a bad time, may be sent
    /// again; so may a form that came back with its reasons.
    /// </summary>
    /// <param name="changed">The request changed something.</param>
    public static bool Kept(int status, bool json, bool changed) => json
        ? status is StatusCodes.Status409Conflict or StatusCodes.Status422UnprocessableEntity || changed && status < 400
        : changed && status is >= 300 and < 400;
}
