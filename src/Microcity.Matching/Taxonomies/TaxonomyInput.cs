namespace Microcity.Matching;

/// <summary>What a compiled skills list is made of; the order of nothing here matters but of names.</summary>
/// <param name="Version">Such as <c>starter-1</c> or <c>esco-1.1.1</c>.</param>
/// <param name="Sources">Name and SHA-256 (hex) of each file it was read from.</param>
public sealed record TaxonomyInput(string Version, IReadOnlyList<(string Name, string Sha256)> Sources)
{
    /// <summary>Each URI once.</summary>
    public List<ConceptInput> Concepts { get; } = [];

    /// <summary>From a concept to what stands above it: skill to skill or group, occupation to occupation or ISCO group, group to group.</summary>
    public List<UriLink> Broader { get; } = [];

    /// <summary>From an occupation to a skill it cannot do without.</summary>
    public List<UriLink> Essential { get; } = [];

    /// <summary>From an occupation to a skill that helps in it.</summary>
    public List<UriLink> Optional { get; } = [];

    /// <summary>From a skill to one it cannot do without.</summary>
    public List<UriLink> EssentialToSkill { get; } = [];

    /// <summary>From a skill to one that helps in it.</summary>
    public List<UriLink> OptionalToSkill { get; } = [];
}

/// <summary>A relation between two concepts.</summary>
public readonly record struct UriLink(string From, string To);

/// <summary>A concept before it is compiled.</summary>
/// <param name="Uri">Its identity.</param>
public sealed record ConceptInput(string Uri, ConceptKind Kind)
{
    public SkillType Type { get; init; }

    public ReuseLevel Reuse { get; init; }

    /// <summary>Such as <c>S1.2.3</c> or <c>2512</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Whether people are offered it; withdrawn ones are kept so that old records stay readable.</summary>
    public bool Offered { get; init; } = true;

    /// <summary>Whether it is the command of a language: nearness through a parent or a group says nothing about those.</summary>
    public bool IsLanguage { get; set; }

    /// <summary>Names by language code.</summary>
    public Dictionary<string, ConceptNames> Names { get; } = new(StringComparer.Ordinal);

    public ConceptNames NamesIn(string language)
    {
        if (!Names.TryGetValue(language, out var names))
            Names.Add(language, names = new());
        return names;
    }
}
