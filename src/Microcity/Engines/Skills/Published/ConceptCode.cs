using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>
/// How a fact names a concept of the skills list: <c>esco:skill/&lt;uuid&gt;</c>, <c>esco:occupation/&lt;uuid&gt;</c>, <c>isco:c2512</c>, and
/// <c>local:</c> with what follows <c>urn:microcity:</c> for a concept of our own.
/// </summary>
public static class ConceptCode
{
    private const string Esco = "http://data.europa.eu/esco/";

    /// <returns>Null for no concept, and for a URI that cannot be a code.</returns>
    public static Code? Of(string? uri)
    {
        if (uri is null)
            return null;
        var lower = uri.ToLowerInvariant();
        var text = lower.StartsWith(Esco + "isco/", StringComparison.Ordinal) ? "isco:" + lower[(Esco.Length + 5)..]
            : lower.StartsWith(Esco, StringComparison.Ordinal) ? "esco:" + lower[Esco.Length..]
            : lower.StartsWith("urn:microcity:", StringComparison.Ordinal) ? "local:" + lower["urn:microcity:".Length..]
            : lower;
        return Code.Fits(text) ? new Code(text) : (Code?)null;
    }
}
