using System.Text;

namespace Microcity.Matching;

/// <summary>One name of an occupation or an occupation group.</summary>
/// <param name="Rank">0 is the preferred name.</param>
public sealed record TitleLabel(string Language, string Uri, int Rank, string Text);

/// <summary>All names of one language by letters, stems, beginnings of words, and as one document per concept; may lie in a mapped file.</summary>
public sealed class TitleIndex
{
    /// <summary>Raised when the same names give other bytes.</summary>
    public const int Format = 2;

    internal const int Parts = 4;

    /// <summary>Parts, and how near a label is beyond half.</summary>
    internal const int Features = 5;

    internal static readonly float[] PlainWeights = [4, 2, 1, 3, 2];

    private readonly int[] byWhole;
    private readonly Numbers<int> ranks;
    private readonly (Numbers<byte> Heap, Numbers<int> Starts) texts, uris;
    private readonly TitleLabel?[] labels;

    /// <exception cref="UnreadableLinkFileException">Build it again.</exception>
    public TitleIndex(ReadOnlyMemory<byte> file)
    {
        var sections = new LinkSections(file);
        Language = Encoding.UTF8.GetString(sections[LinkSection.Title, 0].Span);
        (ConceptOf, LabelStarts) = (Array<int>(sections, LinkSection.LabelConcepts), Array<int>(sections, LinkSection.LabelStarts));
        (Whole, byWhole) = (Array<ulong>(sections, LinkSection.Tokens), Array<int>(sections, LinkSection.Tokens, 1));
        ranks = sections.Numbers<int>(LinkSection.LabelLengths);
        texts = (sections.Numbers<byte>(LinkSection.LabelTexts), sections.Numbers<int>(LinkSection.TokenStarts));
        uris = (sections.Numbers<byte>(LinkSection.LabelTexts, 1), sections.Numbers<int>(LinkSection.TokenStarts, 1));
        labels = new TitleLabel?[ConceptOf.Length];
        All = [.. Enumerable.Range(0, Parts).Select(part => new Postings(sections, part))];
        (Letters, Concepts) = (new(sections, All[0]), new(sections, All[3]));
    }

    /// <param name="names">Names of one language.</param>
    public TitleIndex(IEnumerable<TitleLabel> names, string language)
        : this(BuildTitleIndex.Run(names, language))
    {
    }

    public string Language { get; }

    internal int[] ConceptOf { get; }

    /// <summary>The labels of concept <c>c</c> are those from <c>LabelStarts[c]</c> to before <c>LabelStarts[c + 1]</c>.</summary>
    internal int[] LabelStarts { get; }

    internal Postings[] All { get; }

    internal LabelLetters Letters { get; }

    /// <summary>All names of each concept as one document; its n-grams lie where those of single names do.</summary>
    internal CommonTerms Concepts { get; }

    /// <summary>Names of the whole label, one per label, folded.</summary>
    internal ulong[] Whole { get; }

    /// <summary>Labels are numbered by URI, then text.</summary>
    internal TitleLabel Label(int label) => labels[label] ??= new(Language, Text(uris, ConceptOf[label]), ranks[label], Text(texts, label));

    /// <summary>Labels that are a title, but for case and marks on letters.</summary>
    internal ReadOnlySpan<int> Named(ulong whole)
    {
        var (from, to) = (FirstFrom(whole), whole == ulong.MaxValue ? byWhole.Length : FirstFrom(whole + 1));
        return byWhole.AsSpan(from, to - from);
    }

    internal static ulong WholeOf(TextWords words)
    {
        var whole = 0UL;
        foreach (ref readonly var word in words.All)
            whole = Hashes.Pair(whole, Hashes.Of(words.Letters(word), 4));
        return whole;
    }

    /// <summary>Letters, stems and beginnings of one title.</summary>
    internal static void Terms(TextWords words, TermBag[] bags)
    {
        for (var part = 0; part < 3; part++)
            bags[part].Clear();
        LinkTerms.Letters(words, bags[0], 3, 5);
        foreach (ref readonly var word in words.All)
        {
            bags[1].Raise(word.Stem, 1);
            bags[2].Raise(word.Beginning, 1);
        }
    }

    private int FirstFrom(ulong whole)
    {
        var (low, high) = (0, byWhole.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Whole[byWhole[middle]] < whole)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static T[] Array<T>(LinkSections sections, LinkSection section, int part = 0)
        where T : unmanaged => sections.Numbers<T>(section, part).Span.ToArray();

    private static string Text((Numbers<byte> Heap, Numbers<int> Starts) of, int at) => Encoding.UTF8.GetString(of.Heap.Span[of.Starts[at]..of.Starts[at + 1]]);
}
