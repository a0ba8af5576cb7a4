using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Microcity.Matching;

/// <summary>Turns a skills list into the bytes of one read-only file. The same input gives the same bytes.</summary>
public sealed class TaxonomyCompiler
{
    private readonly TaxonomyInput input;
    private readonly ConceptInput[] concepts;
    private readonly Dictionary<string, int> ordinals;
    private readonly string[] languages;
    private readonly TextTable texts = new();
    private readonly List<(Section Section, int Part, byte[] Bytes)> sections = [];

    private TaxonomyCompiler(TaxonomyInput input)
    {
        this.input = input;
        concepts = [.. input.Concepts.OrderBy(c => c.Uri, StringComparer.Ordinal)];
        ordinals = Enumerable.Range(0, concepts.Length).ToDictionary(i => concepts[i].Uri, StringComparer.Ordinal);
        languages = [.. concepts.SelectMany(c => c.Names.Keys).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Relations to a concept that is not there are left out.</summary>
    /// <exception cref="ArgumentException">A URI stands twice.</exception>
    public static byte[] Compile(TaxonomyInput input) => new TaxonomyCompiler(input).Run();

    private byte[] Run()
    {
        Add(Section.Title, Encoding.UTF8.GetBytes(string.Join('\n',
            [input.Version, string.Join(',', languages), .. input.Sources.Select(s => $"{s.Sha256} {s.Name}")])));
        Add(Section.Concepts, concepts.Select(c => new ConceptRecord(texts.Number(c.Uri), texts.Number(c.Code), c.Kind, c.Type, c.Reuse, c.Offered)).ToArray());
        Add(Section.Languages, Enumerable.Range(0, concepts.Length).Where(i => concepts[i].IsLanguage).ToArray());
        AddRelations();
        for (var i = 0; i < languages.Length; i++)
            AddNames(i);
        AddSearch();
        Add(Section.TextStarts, texts.Starts);
        Add(Section.TextHeap, texts.Heap);
        return File();
    }

    private void AddRelations()
    {
        AddBothWays(RelationSection.Broader, input.Broader, (_, _) => true);
        AddBothWays(RelationSection.Essential, input.Essential, (_, _) => true);
        AddBothWays(RelationSection.Optional, input.Optional, (_, _) => true);
        AddBothWays(RelationSection.EssentialToSkill, input.EssentialToSkill, (_, _) => true);
        AddBothWays(RelationSection.OptionalToSkill, input.OptionalToSkill, (_, _) => true);
        AddBothWays(RelationSection.SkillBroader, input.Broader, (from, to) => (from, to) is (ConceptKind.Skill, ConceptKind.Skill));
        AddBothWays(RelationSection.Groups, input.Broader, (from, to) => (from, to) is (ConceptKind.Skill, ConceptKind.SkillGroup));
    }

    private void AddBothWays(RelationSection relation, List<UriLink> links, Func<ConceptKind, ConceptKind, bool> wanted)
    {
        var there = new SortedSet<int>[concepts.Length];
        var back = new SortedSet<int>[concepts.Length];
        foreach (var link in links)
        {
            if (!ordinals.TryGetValue(link.From, out var from) || !ordinals.TryGetValue(link.To, out var to))
                continue;
            if (!wanted(concepts[from].Kind, concepts[to].Kind))
                continue;
            (there[from] ??= []).Add(to);
            (back[to] ??= []).Add(from);
        }
        AddLists(relation, there);
        AddLists(relation + 1, back);
    }

    private void AddLists(RelationSection relation, SortedSet<int>?[] lists)
    {
        var (starts, targets) = Flat(lists);
        Add(Section.Starts + (int)relation, starts);
        Add(Section.Targets + (int)relation, targets);
    }

    private void AddNames(int language)
    {
        var code = languages[language];
        var names = new List<int>?[concepts.Length];
        var descriptions = new int[concepts.Length];
        for (var i = 0; i < concepts.Length; i++)
        {
            descriptions[i] = -1;
            if (!concepts[i].Names.TryGetValue(code, out var of))
                continue;
            descriptions[i] = texts.Number(of.Description);
            if (of.Preferred is not null || of.Others.Count > 0)
                names[i] = [texts.Number(of.Preferred), .. of.Others.Select(texts.Number)];
        }
        var (starts, values) = Flat(names);
        Add(Section.NameStarts, starts, language);
        Add(Section.NameTexts, values, language);
        Add(Section.Descriptions, descriptions, language);
    }

    private void AddSearch()
    {
        var names = new List<NameRecord>();
        var words = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var language = 0; language < languages.Length; language++)
        {
            for (var i = 0; i < concepts.Length; i++)
            {
                if (!concepts[i].Offered || !concepts[i].Names.TryGetValue(languages[language], out var of))
                    continue;
                if (of.Preferred is { } preferred)
                    AddName(names, words, new(i, 0, (short)language, true, 0), preferred);
                foreach (var other in of.Others)
                    AddName(names, words, new(i, 0, (short)language, false, 0), other);
            }
        }
        string[] sorted = [.. words.Keys.OrderBy(w => w, Utf8Order.Instance)];
        var (starts, values) = Flat([.. sorted.Select(w => words[w])]);
        Add(Section.Words, sorted.Select(w => texts.Number(w)).ToArray());
        Add(Section.WordStarts, starts);
        Add(Section.WordNames, values);
        Add(Section.Names, names.ToArray());
    }

    private void AddName(List<NameRecord> names, Dictionary<string, List<int>> words, NameRecord name, string text)
    {
        var folded = Folding.Fold(text);
        if (folded.Length == 0)
            return;
        foreach (var word in folded.Split(' ').Distinct())
        {
            if (!words.TryGetValue(word, out var of))
                words.Add(word, of = []);
            of.Add(names.Count);
        }
        names.Add(name with { Folded = texts.Number(folded) });
    }

    private static (int[] Starts, int[] Values) Flat(IReadOnlyList<IReadOnlyCollection<int>?> lists)
    {
        var starts = new int[lists.Count + 1];
        var values = new List<int>();
        for (var i = 0; i < lists.Count; i++)
        {
            values.AddRange(lists[i] ?? []);
            starts[i + 1] = values.Count;
        }
        return (starts, [.. values]);
    }

    private void Add<T>(Section section, T[] values, int part = 0)
        where T : unmanaged => sections.Add((section, part, MemoryMarshal.AsBytes(values.AsSpan()).ToArray()));

    private byte[] File()
    {
        var length = Aligned(TaxonomyFormat.HeadLength + (sections.Count * TaxonomyFormat.EntryLength));
        var file = new byte[length + sections.Sum(s => Aligned(s.Bytes.Length))];
        var entry = TaxonomyFormat.HeadLength;
        foreach (var (section, part, bytes) in sections)
        {
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(entry), (int)section);
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(entry + 4), part);
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(entry + 8), length);
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(entry + 16), bytes.Length);
            bytes.CopyTo(file, length);
            length += Aligned(bytes.Length);
            entry += TaxonomyFormat.EntryLength;
        }
        TaxonomyFormat.Signs.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(TaxonomyFormat.VersionAt), TaxonomyFormat.Version);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(TaxonomyFormat.SectionsAt), sections.Count);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(TaxonomyFormat.LengthAt), file.Length);
        TaxonomyFormat.Checksum(file).CopyTo(file, TaxonomyFormat.ChecksumAt);
        return file;
    }

    private static int Aligned(int length) => (length + TaxonomyFormat.Alignment - 1) / TaxonomyFormat.Alignment * TaxonomyFormat.Alignment;

    /// <summary>Order of the UTF-8 bytes, which is that of code points.</summary>
    private sealed class Utf8Order : IComparer<string>
    {
        public static readonly Utf8Order Instance = new();

        public int Compare(string? x, string? y) => Encoding.UTF8.GetBytes(x!).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y!));
    }
}
