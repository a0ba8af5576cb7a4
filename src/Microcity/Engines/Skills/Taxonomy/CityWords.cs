using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>What a city adds to the compiled list.</summary>
/// <param name="Language">The city's own language.</param>
/// <param name="Stamp">Changes with any of the rest.</param>
/// <param name="Local">Ascending by URI.</param>
/// <param name="Given">Names of concepts that had none, by URI and language.</param>
/// <param name="Moved">What concepts that are gone mean now, by URI.</param>
public sealed record CityWords(
    string Language,
    string Stamp,
    IReadOnlyList<LocalConcept> Local,
    IReadOnlyDictionary<(string Uri, string Language), string> Given,
    IReadOnlyDictionary<string, string> Moved)
{
    public static CityWords None(string language) =>
        new(language, "", [], new Dictionary<(string, string), string>(), new Dictionary<string, string>());

    /// <summary>Folded names of the city's own and the URIs they stand for.</summary>
    public IReadOnlyList<(string Folded, string Uri)> Names { get; } =
    [
        .. Local.SelectMany(l => new[] { (Folding.Fold(l.LabelLv), l.Uri), (Folding.Fold(l.LabelEn), l.Uri) }),
        .. Given.Select(g => (Folding.Fold(g.Value), g.Key.Uri)),
    ];

    /// <summary>URIs with a name in which every word of the text begins a word, short names first.</summary>
    public IEnumerable<string> Find(string text)
    {
        var asked = Folding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return asked.Length == 0
            ? []
            : Names.Where(n => asked.All(word => n.Folded.StartsWith(word, StringComparison.Ordinal) || n.Folded.Contains(' ' + word, StringComparison.Ordinal)))
                .OrderBy(n => n.Folded.Length).ThenBy(n => n.Uri, StringComparer.Ordinal).Select(n => n.Uri).Distinct();
    }
}

/// <summary>A skill of the city's own as the matcher needs it.</summary>
public sealed record LocalConcept(
    string Uri, ConceptKind Kind, string LabelEn, string LabelLv, string? Description, bool Offered, IReadOnlyList<(LinkKind Kind, string Uri)> Links)
{
    /// <summary>Null where it has none, as a kept concept of an older list may have.</summary>
    public string? Label(string language) => language switch { "lv" when LabelLv.Length > 0 => LabelLv, "en" => LabelEn, _ => null };
}
