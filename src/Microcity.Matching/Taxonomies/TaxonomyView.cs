using System.Text;

namespace Microcity.Matching;

/// <summary>
/// A compiled skills list, read where it lies: in memory or in a mapped file. A concept is its URI; its ordinal, 0 to
/// <c>Count - 1</c> ascending by URI, exists only inside this one list. Safe to share between threads.
/// </summary>
public sealed class TaxonomyView
{
    private readonly Numbers<ConceptRecord> concepts;
    private readonly TaxonomyTexts texts;
    private readonly NamesIn[] names;
    private readonly NameSearch search;

    private TaxonomyView(ReadOnlyMemory<byte> file)
    {
        Bytes = file;
        var sections = SectionTable.Of(file);
        var title = Encoding.UTF8.GetString(sections[Section.Title].Span).Split('\n');
        Version = title[0];
        Languages = title[1].Split(',', StringSplitOptions.RemoveEmptyEntries);
        Sources = [.. title.Skip(2).Select(line => (line[65..], line[..64]))];
        concepts = sections.Numbers<ConceptRecord>(Section.Concepts);
        Count = concepts.Span.Length;
        texts = new(sections);
        names = [.. Languages.Select((code, i) => new NamesIn(
            code, new(sections[Section.NameStarts, i], sections[Section.NameTexts, i]), sections.Numbers<int>(Section.Descriptions, i)))];
        search = new(sections, texts, Languages);
        (Broader, Narrower) = (sections.Relation(RelationSection.Broader), sections.Relation(RelationSection.Narrower));
        (Essential, EssentialFor) = (sections.Relation(RelationSection.Essential), sections.Relation(RelationSection.EssentialFor));
        (Optional, OptionalFor) = (sections.Relation(RelationSection.Optional), sections.Relation(RelationSection.OptionalFor));
        EssentialToSkill = sections.Relation(RelationSection.EssentialToSkill);
        OptionalToSkill = sections.Relation(RelationSection.OptionalToSkill);
        Graph = new()
        {
            Count = Count,
            Broader = sections.Relation(RelationSection.SkillBroader),
            Narrower = sections.Relation(RelationSection.SkillNarrower),
            Groups = sections.Relation(RelationSection.Groups),
            Members = sections.Relation(RelationSection.Members),
            Languages = new HashSet<int>(sections.Numbers<int>(Section.Languages).Span.ToArray()),
        };
    }

    /// <exception cref="UnreadableTaxonomyException">The bytes are not whole, or of another format: compile again.</exception>
    public static TaxonomyView Open(ReadOnlyMemory<byte> file) => new(file);

    /// <summary>The file itself.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Its checksum in hex, and so its name.</summary>
    public string Sha256 => Convert.ToHexStringLower(TaxonomyFormat.ChecksumOf(Bytes.Span));

    /// <summary>Concepts of one kind, ascending.</summary>
    public IEnumerable<int> Of(ConceptKind kind) => Enumerable.Range(0, Count).Where(i => Kind(i) == kind);

    public int Count { get; }

    /// <summary>Such as <c>starter-1</c> or <c>esco-1.1.1</c>.</summary>
    public string Version { get; }

    /// <summary>Codes of the languages in which at least one concept has a name.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>Name and SHA-256 (hex) of each file it was compiled from.</summary>
    public IReadOnlyList<(string Name, string Sha256)> Sources { get; }

    /// <summary>From a concept to all that stands directly above it, groups included.</summary>
    public Adjacency Broader { get; }

    public Adjacency Narrower { get; }

    /// <summary>From an occupation to the skills it cannot do without.</summary>
    public Adjacency Essential { get; }

    /// <summary>From an occupation to the skills that help in it.</summary>
    public Adjacency Optional { get; }

    /// <summary>From a skill to the occupations that cannot do without it.</summary>
    public Adjacency EssentialFor { get; }

    /// <summary>From a skill to the occupations in which it helps.</summary>
    public Adjacency OptionalFor { get; }

    /// <summary>From a skill to the skills it cannot do without.</summary>
    public Adjacency EssentialToSkill { get; }

    /// <summary>From a skill to the skills that help in it.</summary>
    public Adjacency OptionalToSkill { get; }

    /// <summary>What the matcher needs of it.</summary>
    public SkillGraph Graph { get; }

    public int? Find(string uri)
    {
        var bytes = Encoding.UTF8.GetBytes(uri);
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            switch (texts.Bytes(concepts[middle].Uri).SequenceCompareTo(bytes))
            {
                case 0: return middle;
                case < 0: low = middle + 1; break;
                default: high = middle - 1; break;
            }
        }
        return null;
    }

    public string Uri(int ordinal) => texts.Text(concepts[ordinal].Uri)!;

    public ConceptKind Kind(int ordinal) => concepts[ordinal].Kind;

    public SkillType Type(int ordinal) => concepts[ordinal].Type;

    public ReuseLevel Reuse(int ordinal) => concepts[ordinal].Reuse;

    /// <summary>Whether people are offered it; withdrawn ones stay readable.</summary>
    public bool Offered(int ordinal) => concepts[ordinal].Offered;

    /// <summary>Such as <c>S1.2.3</c> of a group or <c>2512</c> of an ISCO group.</summary>
    public string? Code(int ordinal) => texts.Text(concepts[ordinal].Code);

    /// <summary>The preferred name in one language, or null.</summary>
    public string? Label(int ordinal, string language) => RawLabel(ordinal, language)?.Trim();

    /// <summary>The preferred name as its file writes it.</summary>
    internal string? RawLabel(int ordinal, string language) =>
        In(language) is { } of && of.Names[ordinal] is [var first, ..] ? texts.Text(first) : null;

    /// <summary>The other names in one language.</summary>
    public IReadOnlyList<string> OtherLabels(int ordinal, string language)
    {
        if (In(language) is not { } of || of.Names[ordinal] is not [_, .. var others])
            return [];
        var names = new string[others.Length];
        for (var i = 0; i < names.Length; i++)
            names[i] = texts.Text(others[i])!;
        return names;
    }

    public string? Description(int ordinal, string language) => In(language) is { } of ? texts.Text(of.Descriptions[ordinal]) : null;

    /// <summary>
    /// Concepts with a name in any language in which every word of the text begins a word, best first: whole name, beginning of
    /// the name, any words; names in the given language before others, short ones before long ones.
    /// </summary>
    /// <param name="kind">Null for all kinds.</param>
    /// <param name="most">At most so many.</param>
    public IReadOnlyList<int> Search(string text, string language, ConceptKind? kind, int most) => search.Find(this, text, language, kind, most);

    private NamesIn? In(string language)
    {
        foreach (var of in names)
        {
            if (of.Language == language)
                return of;
        }
        return null;
    }

    private sealed record NamesIn(string Language, Adjacency Names, Numbers<int> Descriptions);
}
