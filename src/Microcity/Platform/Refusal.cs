namespace Microcity.Platform;

/// <summary>What sort of no it is; the number is the HTTP status (platform rule 2).</summary>
public enum RefusalKind
{
    /// <summary>The input is malformed or out of range; reasons name fields.</summary>
    Malformed = 400,

    /// <summary>Who somebody is was not shown.</summary>
    NotProven = 401,

    /// <summary>Visible, but not this person's to do.</summary>
    NotYours = 403,

    /// <summary>Not visible or unknown: both look the same.</summary>
    NothingHere = 404,

    /// <summary>A rule or a state forbids it.</summary>
    Rule = 409,

    /// <summary>A JSON change that carries an old version.</summary>
    Outdated = 412,

    /// <summary>The body is of a kind that is not read.</summary>
    MediaType = 415,

    /// <summary>The content cannot be taken: rows, a file, a key used with another body.</summary>
    Content = 422,

    /// <summary>A JSON change that does not say which version it was made from.</summary>
    VersionMissing = 428,

    /// <summary>Too many tries; <see cref="Refusal.RetryAfter"/> says when.</summary>
    TooMany = 429,
}

/// <summary>A step that would help, as a text and, where there is one, the page that does it.</summary>
/// <param name="TextKey">Key of the text files.</param>
/// <param name="Link">Path below the city, or null.</param>
/// <param name="Values">Values by name for the text.</param>
public sealed record Remedy(string TextKey, string? Link = null, params (string Name, object? Value)[] Values);

/// <summary>Why not, and what would help. A reason without a remedy is a bug.</summary>
/// <param name="Code">Stable code, such as <c>skills.passport-full</c>.</param>
/// <param name="TextKey">Key of the text files: the rule in words.</param>
/// <param name="Values">Values by name for the text.</param>
/// <param name="Remedies">What helps; the first one becomes the button.</param>
/// <param name="Overridable">An officer may decide otherwise, with a reason.</param>
/// <param name="Field">Name of the input field, for malformed input.</param>
public sealed record Reason(
    string Code,
    string TextKey,
    (string Name, object? Value)[] Values,
    Remedy[] Remedies,
    bool Overridable = false,
    string? Field = null);

/// <summary>All reasons of a no, never only the first.</summary>
public sealed record Refusal(RefusalKind Kind, IReadOnlyList<Reason> Reasons)
{
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The permission that would show what is there but may not be known of; null if there is nothing (T36).</summary>
    public string? Hidden { get; init; }

    public static Refusal NothingHere { get; } = new(RefusalKind.NothingHere, []);

    /// <summary>Looks like <see cref="NothingHere"/>, and the ledger remembers that somebody tried.</summary>
    public static Refusal HiddenWithout(string permission) => NothingHere with { Hidden = permission };

    public static Refusal Rule(params Reason[] reasons) => new(RefusalKind.Rule, reasons);

    public static Refusal Content(params Reason[] reasons) => new(RefusalKind.Content, reasons);

    public static Refusal Malformed(string field, string code, string textKey, Remedy remedy, params (string, object?)[] values) =>
        new(RefusalKind.Malformed, [new(code, textKey, values, [remedy], Field: field)]);

    /// <summary>Adds up the refusals of several rules; null when none refused. The kind is the first one's.</summary>
    public static Refusal? Of(params Refusal?[] refusals)
    {
        var real = refusals.OfType<Refusal>().ToArray();
        return real.Length == 0 ? null : real[0] with { Reasons = [.. real.SelectMany(r => r.Reasons)] };
    }
}
