namespace Microcity.Matching;

/// <summary>One name of an occupation or an occupation group.</summary>
/// <param name="Rank">0 is the preferred name.</param>
public sealed record TitleLabel(string Language, string Uri, int Rank, string Text);

/// <summary>All names of one language by letters, stems, beginnings of words, and as one document per concept.</summary>
public sealed class TitleIndex
{
    internal const int Parts = 4;

    /// <summary>Parts, and how near a label is beyond half.</summary>
    internal const int Features = 5;

    internal static readonly float[] PlainWeights = [4, 2, 1, 3, 2];

    private readonly LinkSections sections;
    private readonly ILookup<ulong, int> named;

    /// <param name="labels">Names of one language.</param>
    public TitleIndex(IEnumerable<TitleLabel> labels, string language)
    {
        Language = language;
        Labels = [.. labels.DistinctBy(l => (l.Text, l.Uri)).OrderBy(l => l.Uri, StringComparer.Ordinal).ThenBy(l => l.Text, StringComparer.Ordinal)];
        (ConceptOf, Whole) = (new int[Labels.Count], new ulong[Labels.Count]);
        var file = new LinkSectionsBuilder();
        var builders = new PostingsBuilder[] { new(), new(), new(), new(saturation: 1.2f) };
        var bags = Enumerable.Range(0, Parts).Select(_ => new TermBag()).ToArray();
        var words = new TextWords();
        var concepts = 0;
        for (var l = 0; l < Labels.Count; l++)
        {
            if (l > 0 && Labels[l].Uri != Labels[l - 1].Uri)
            {
                builders[3].Add(bags[3].Terms);
                bags[3].Clear();
                concepts++;
            }
            ConceptOf[l] = concepts;
            words.Read(Labels[l].Text, language);
            Whole[l] = WholeOf(words);
            Terms(words, bags);
            for (var part = 0; part < 3; part++)
                builders[part].Add(bags[part].Terms);
            foreach (var term in bags[0].Terms)
                bags[3].Add(term.Term, term.Count);
        }
        builders[3].Add(bags[3].Terms);
        LabelStarts = [.. Enumerable.Range(0, Labels.Count).Where(l => l == 0 || ConceptOf[l] != ConceptOf[l - 1]), Labels.Count];
        for (var part = 0; part < Parts; part++)
            builders[part].WriteTo(file, part);
        sections = new(file.ToBytes());
        All = [.. Enumerable.Range(0, Parts).Select(part => new Postings(sections, part))];
        Letters = new(All[0]);
        named = Enumerable.Range(0, Labels.Count).ToLookup(l => Whole[l]);
    }

    public string Language { get; }

    /// <summary>By URI, then text.</summary>
    internal IReadOnlyList<TitleLabel> Labels { get; }

    internal int[] ConceptOf { get; }

    /// <summary>The labels of concept <c>c</c> are those from <c>LabelStarts[c]</c> to before <c>LabelStarts[c + 1]</c>.</summary>
    internal int[] LabelStarts { get; }

    internal Postings[] All { get; }

    internal LabelLetters Letters { get; }

    /// <summary>Names of the whole label, one per label, folded.</summary>
    internal ulong[] Whole { get; }

    /// <summary>Labels that are a title, but for case and marks on letters.</summary>
    internal IEnumerable<int> Named(ulong whole) => named[whole];

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
}
