namespace Microcity.Platform;

/// <summary>Why a JSON change is not even looked at.</summary>
public static class JsonRules
{
    public static readonly Refusal NotJson =
        new(RefusalKind.MediaType, [new("platform.not-json", "platform.reason.not-json", [], [new("platform.remedy.not-json")])]);

    private static readonly Refusal Elsewhere =
        new(RefusalKind.NotYours, [new("platform.from-elsewhere", "platform.reason.from-elsewhere", [], [new("platform.remedy.from-elsewhere")])]);

    /// <summary>A page of another site can neither set our header nor hide where it comes from.</summary>
    /// <param name="mark">Header <c>X-Microcity</c>.</param>
    /// <param name="site">Header <c>Sec-Fetch-Site</c>, if sent.</param>
    /// <param name="origin">Header <c>Origin</c>, if sent.</param>
    /// <param name="own">Scheme and host that were asked.</param>
    public static Refusal? FromElsewhere(string mark, string site, string origin, string own) =>
        mark == "1" && site is "" or "same-origin" && (origin.Length == 0 || origin.Equals(own, StringComparison.OrdinalIgnoreCase)) ? null : Elsewhere;

    /// <param name="path">Where in the JSON, such as <c>$.until</c>; null when it is none.</param>
    public static Refusal Unread(string? path)
    {
        var field = path is ['$', '.', .. { Length: <= 100 } name] ? name : "$";
        return Refusal.Malformed(field, "platform.unread", "platform.reason.unread", new Remedy("platform.remedy.unread"), ("field", field));
    }
}
