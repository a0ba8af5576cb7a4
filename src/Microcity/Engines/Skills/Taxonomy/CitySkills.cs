using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>
/// The skills as one city knows them: the compiled list, the city's own skills behind it, names the city gave and what concepts that
/// are gone mean now. Immutable and shared by all requests; ordinals hold for this object only, so rows keep URIs.
/// </summary>
public sealed class CitySkills
{
    private readonly TaxonomyView view;
    private readonly CityWords words;
    private readonly Dictionary<string, int> localOrdinals;
    private readonly Lazy<Linker> linker;

    public CitySkills(TaxonomyView view, CityWords words)
    {
        this.view = view;
        this.words = words with { Local = [.. words.Local.Where(l => view.Find(l.Uri) is null)] };
        localOrdinals = this.words.Local.Select((l, i) => (l.Uri, At: view.Count + i)).ToDictionary(x => x.Uri, x => x.At, StringComparer.Ordinal);
        linker = new(() => new Linker(view));
        Similarity = new(LocalGraph.Of(view, this.words.Local));
    }

    public TaxonomyView View => view;

    /// <summary>Reads texts; built when it is first asked.</summary>
    public Linker Linker => linker.Value;

    /// <summary>Changes with anything this object says; who keeps something worked out from it keeps this beside.</summary>
    public string Stamp => $"{view.Sha256[..16]}/{words.Stamp}";

    public Similarity Similarity { get; }

    /// <summary>Number of concepts; ordinals run from 0 to <c>Count - 1</c>, the city's own ones last.</summary>
    public int Count => view.Count + words.Local.Count;

    /// <summary>The everyday ways to begin without typing.</summary>
    public IReadOnlyList<Tile> Tiles => StarterTaxonomy.Tiles;

    /// <summary>The concept that the URI means here; one that is gone may mean its successor.</summary>
    public int? Find(string uri)
    {
        var meant = words.Moved.GetValueOrDefault(uri, uri);
        return view.Find(meant) ?? (localOrdinals.TryGetValue(meant, out var local) ? local : null);
    }

    public string Uri(int ordinal) => IsLocal(ordinal) ? Local(ordinal).Uri : view.Uri(ordinal);

    public ConceptKind Kind(int ordinal) => IsLocal(ordinal) ? ConceptKind.Skill : view.Kind(ordinal);

    /// <summary>Whether people are offered it.</summary>
    public bool Offered(int ordinal) => IsLocal(ordinal) ? Local(ordinal).Offered : view.Offered(ordinal);

    /// <summary>The city's own, or kept from an older list.</summary>
    public bool IsLocal(int ordinal) => ordinal >= view.Count;

    /// <summary>The name in the user's language, else the city's, else English; each says which it is.</summary>
    public SkillLabel Label(int ordinal, string language) =>
        In(ordinal, language) ?? In(ordinal, words.Language) ?? In(ordinal, "en")
        ?? view.Languages.Select(other => In(ordinal, other)).FirstOrDefault(label => label is not null) ?? new(Uri(ordinal), "en");

    /// <summary>The name in exactly this language, or null.</summary>
    public SkillLabel? In(int ordinal, string language) => Name(ordinal, language) is { } text ? new(text, language) : null;

    public string? Description(int ordinal, string language) =>
        IsLocal(ordinal) ? Local(ordinal).Description : view.Description(ordinal, language) ?? view.Description(ordinal, "en");

    /// <summary>Concepts with a name in any language in which every word of the text begins a word, best first.</summary>
    /// <param name="kind">Null for all kinds.</param>
    public IReadOnlyList<int> Search(string text, string language, ConceptKind? kind, int most)
    {
        var found = view.Search(text, language, kind, most);
        if (words.Names.Count == 0)
            return found;
        var own = words.Find(text).Select(Find).OfType<int>().Where(i => Offered(i) && (kind is null || Kind(i) == kind));
        return [.. own.Concat(found).Distinct().Take(most)];
    }

    private string? Name(int ordinal, string language) => IsLocal(ordinal)
        ? Local(ordinal).Label(language)
        : view.Label(ordinal, language) ?? (words.Given.Count == 0 ? null : words.Given.GetValueOrDefault((view.Uri(ordinal), language)));

    private LocalConcept Local(int ordinal) => words.Local[ordinal - view.Count];
}

/// <summary>A name and the language it is in; a page marks it with <c>lang</c> where that is not its own.</summary>
public sealed record SkillLabel(string Text, string Language);
