using Microcity.Matching;
using Microcity.Platform;

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
        linker = new(() => words.Names.Count == 0 ? SharedLinker.Of(view) : new Linker(SharedLinker.Of(view), OwnNames()));
        Similarity = new(LocalGraph.Of(view, this.words.Local));
    }

    public TaxonomyView View => view;

    /// <summary>The city's own language.</summary>
    public string Language => words.Language;

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
    public int? Find(string uri) =>
        view.Find(uri)
        ?? (words.Moved.TryGetValue(uri, out var successor) ? view.Find(successor) : null)
        ?? (localOrdinals.TryGetValue(uri, out var local) ? local : null);

    /// <summary>The list has no such concept; the refusal tells the nearest names it has.</summary>
    public Refusal Unknown(string uri)
    {
        var last = uri[(uri.LastIndexOf('/') + 1)..].Replace('-', ' ');
        return LocalSkillRules.UnknownConcept(uri, [.. Search(last, words.Language, null, 3).Select(near => Label(near, words.Language).Text)]);
    }

    public string Uri(int ordinal) => IsLocal(ordinal) ? Local(ordinal).Uri : view.Uri(ordinal);

    public ConceptKind Kind(int ordinal) => IsLocal(ordinal) ? Local(ordinal).Kind : view.Kind(ordinal);

    /// <summary>Skills that an occupation cannot do without.</summary>
    public ReadOnlySpan<int> Essential(int ordinal) => IsLocal(ordinal) ? [] : view.Essential[ordinal];

    /// <summary>Skills that help in an occupation.</summary>
    public ReadOnlySpan<int> Optional(int ordinal) => IsLocal(ordinal) ? [] : view.Optional[ordinal];

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

    /// <summary>Such as <c>S1.2.3</c> of a group or <c>2512.4</c> of an occupation.</summary>
    public string? Code(int ordinal) => IsLocal(ordinal) ? null : view.Code(ordinal);

    /// <summary>What it is, in exactly this language, or null.</summary>
    public string? Description(int ordinal, string language) => IsLocal(ordinal)
        ? language == words.Language && Local(ordinal).Description is { Length: > 0 } own ? own : null
        : view.Description(ordinal, language);

    /// <summary>What it is, in the user's language, else the city's, else English; null if nobody said.</summary>
    public SkillLabel? Described(int ordinal, string language)
    {
        foreach (var spoken in new[] { language, words.Language, "en" })
        {
            if (Description(ordinal, spoken) is { } text)
                return new(text, spoken);
        }
        return null;
    }

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

    private IEnumerable<LinkLabel> OwnNames()
    {
        for (var i = view.Count; i < Count; i++)
        {
            foreach (var language in Texts.Languages)
            {
                if (Offered(i) && In(i, language) is { } label)
                    yield return new(i, language, label.Text, Preferred: true);
            }
        }
        foreach (var ((uri, language), name) in words.Given)
        {
            if (view.Find(uri) is { } concept && view.Kind(concept) is ConceptKind.Skill or ConceptKind.Occupation)
                yield return new(concept, language, name, Preferred: true);
        }
    }

    private string? Name(int ordinal, string language) => IsLocal(ordinal)
        ? Local(ordinal).Label(language)
        : view.Label(ordinal, language) ?? (words.Given.Count == 0 ? null : words.Given.GetValueOrDefault((view.Uri(ordinal), language)));

    private LocalConcept Local(int ordinal) => words.Local[ordinal - view.Count];
}

/// <summary>A name and the language it is in; a page marks it with <c>lang</c> where that is not its own.</summary>
public sealed record SkillLabel(string Text, string Language)
{
    /// <summary>For the attribute <c>lang</c>: null where the page speaks the same language.</summary>
    public string? Foreign(string language) => Language == language ? null : Language;
}
