namespace Microcity.Matching;

/// <summary>One name of an occupation or an occupation group.</summary>
/// <param name="Rank">0 is the preferred name.</param>
public sealed record TitleLabel(string Language, string Uri, int Rank, string Text);

/// <summary>All names of one language by letters, stems, beginnings of words, and as one document per concept.</summary>
public sealed class TitleIndex
{
    internal const int Parts = 4;

    private readonly LinkSections sections;

    /// <param name="labels">Names of one language.</param>
    public TitleIndex(IEnumerable<TitleLabel> labels, string language)
    {
        Language = language;
        Labels = [.. labels.DistinctBy(l => (l.Text, l.Uri)).OrderBy(l => l.Uri, StringComparer.Ordinal).ThenBy(l => l.Text, StringComparer.Ordinal)];
        ConceptOf = new int[Labels.Count];
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
            Terms(words, bags);
            for (var part = 0; part < 3; part++)
                builders[part].Add(bags[part].Terms);
            foreach (var term in bags[0].Terms)
                bags[3].Add(term.Term, term.Count);
        }
        builders[3].Add(bags[3].Terms);
        for (var part = 0; part < Parts; part++)
            builders[part].WriteTo(file, part);
        sections = new(file.ToBytes());
        All = [.. Enumerable.Range(0, Parts).Select(part => new Postings(sections, part))];
    }

    public string Language { get; }

    /// <summary>By URI, then text.</summary>
    internal IReadOnlyList<TitleLabel> Labels { get; }

    internal int[] ConceptOf { get; }

    internal Postings[] All { get; }

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
