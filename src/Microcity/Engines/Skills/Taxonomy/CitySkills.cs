using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>
/// The skills as one city knows them: the compiled list with the city's own skills behind it. Immutable and shared by all requests;
/// ordinals hold for this object only, so rows keep URIs.
/// </summary>
public sealed class CitySkills(TaxonomyView view, string cityLanguage)
{
    private readonly Lazy<Linker> linker = new(() => new Linker(view));

    public TaxonomyView View => view;

    /// <summary>Reads texts; built when it is first asked.</summary>
    public Linker Linker => linker.Value;

    public Similarity Similarity { get; } = new(view.Graph);

    /// <summary>Number of concepts; ordinals run from 0 to <c>Count - 1</c>.</summary>
    public int Count => view.Count;

    /// <summary>The everyday ways to begin without typing.</summary>
    public IReadOnlyList<Tile> Tiles => StarterTaxonomy.Tiles;

    public int? Find(string uri) => view.Find(uri);

    public string Uri(int ordinal) => view.Uri(ordinal);

    public ConceptKind Kind(int ordinal) => view.Kind(ordinal);

    /// <summary>The name in the user's language, else the city's, else English; each says which it is.</summary>
    public SkillLabel Label(int ordinal, string language) =>
        In(ordinal, language) ?? In(ordinal, cityLanguage) ?? In(ordinal, "en") ?? new(Uri(ordinal), "en");

    /// <summary>Concepts with a name in any language in which every word of the text begins a word, best first.</summary>
    /// <param name="kind">Null for all kinds.</param>
    public IReadOnlyList<int> Search(string text, string language, ConceptKind? kind, int most) => view.Search(text, language, kind, most);

    private SkillLabel? In(int ordinal, string language) => view.Label(ordinal, language) is { } text ? new(text, language) : null;
}

/// <summary>A name and the language it is in; a page marks it with <c>lang</c> where that is not its own.</summary>
public sealed record SkillLabel(string Text, string Language);
