using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>How the record of what happened names a concept: <c>esco:skill/&lt;uuid&gt;</c>, <c>isco:c2512</c>, <c>local:&lt;uuid&gt;</c>.</summary>
public static class ConceptCode
{
    private const string Esco = "http://data.europa.eu/esco/", Isco = Esco + "isco/", Local = "urn:microcity:local/", Own = "urn:microcity:";

    public static Code Of(string uri) => uri switch
    {
        _ when uri.StartsWith(Isco, StringComparison.Ordinal) => "isco:" + uri[Isco.Length..].ToLowerInvariant(),
        _ when uri.StartsWith(Esco, StringComparison.Ordinal) => "esco:" + uri[Esco.Length..].ToLowerInvariant(),
        _ when uri.StartsWith(Local, StringComparison.Ordinal) => "local:" + uri[Local.Length..],
        _ when uri.StartsWith(Own, StringComparison.Ordinal) => "own:" + uri[Own.Length..],
        _ => throw new ArgumentException($"{uri} names no concept.", nameof(uri)),
    };
}
