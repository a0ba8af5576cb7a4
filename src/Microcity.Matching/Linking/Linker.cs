namespace Microcity.Matching;

/// <summary>
/// Ties a text to skills and occupations by their names, each with the words it came from. Plain: folded words, stems, whole names
/// and names whose rarest words stand near each other; of names that lie in one another, the longest. Safe for many threads.
/// </summary>
public sealed class Linker
{
    /// <summary>What a name in another language than the text's is worth.</summary>
    private const double OtherLanguage = 0.95;

    /// <summary>Concepts with the very same words.</summary>
    private const int AlikeAtMost = 3;

    private readonly IReadOnlyList<NameIndex> indexes;

    /// <param name="labels">All names of skills and occupations, in any languages.</param>
    public Linker(IEnumerable<LinkLabel> labels) =>
        indexes = [.. labels.GroupBy(l => l.Language).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new NameIndex(g.Key, g))];

    public Linker(TaxonomyView view)
        : this(LinkLabel.Of(view))
    {
    }

    /// <summary>Names beside those of another linker, which it shares.</summary>
    public Linker(Linker shared, IEnumerable<LinkLabel> more)
        : this(more) => indexes = [.. shared.indexes, .. indexes];

    /// <summary>Reads the text by names in its own language, and in those whose endings are known.</summary>
    /// <param name="language">ISO 639 code of the text; a guess does.</param>
    /// <param name="most">Links at most.</param>
    /// <returns>The best first; each concept once.</returns>
    public IReadOnlyList<Link> Read(string text, string language, int most)
    {
        var words = Words.Of(text);
        var best = new Dictionary<int, FoundName>();
        foreach (var index in indexes.Where(i => i.Language == language || Stemming.Languages.Contains(i.Language)))
        {
            var worth = index.Language == language ? 1 : OtherLanguage;
            foreach (var found in new NamesInText(index, text, words).Run())
            {
                var valued = found with { Score = found.Score * worth };
                if (!best.TryGetValue(found.Concept, out var known) || valued.Beats(known))
                    best[found.Concept] = valued;
            }
        }
        return Chosen(best.Values, words, most);
    }

    /// <summary>A name whose words all lie inside longer whole names says nothing of its own.</summary>
    private static List<Link> Chosen(IReadOnlyCollection<FoundName> found, List<Word> words, int most)
    {
        var longest = new int[words.Count];
        foreach (var name in found.Where(n => n.Whole))
        {
            for (var w = name.First; w <= name.Last; w++)
                longest[w] = Math.Max(longest[w], name.Words);
        }
        var links = new List<Link>();
        var alike = new Dictionary<(int, int), int>();
        foreach (var name in found.OrderByDescending(n => n.Score).ThenBy(n => n.First).ThenByDescending(n => n.Last).ThenBy(n => n.Concept))
        {
            var inside = true;
            for (var w = name.First; inside && w <= name.Last; w++)
                inside = longest[w] > name.Words || (!name.Whole && longest[w] == name.Words);
            if (inside || (alike[(name.First, name.Last)] = alike.GetValueOrDefault((name.First, name.Last)) + 1) > AlikeAtMost)
                continue;
            links.Add(new(name.Concept, name.Score, words[name.First].Start, words[name.Last].End));
            if (links.Count == most)
                break;
        }
        return links;
    }
}

/// <summary>A name found in a text.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word.</param>
/// <param name="Words">How many words of the name were found.</param>
/// <param name="Whole">All of its words were.</param>
internal readonly record struct FoundName(int Concept, double Score, int First, int Last, int Words, bool Whole)
{
    /// <summary>Scores so close that the name with more words of the text says more.</summary>
    private const double Close = 0.02;

    public bool Beats(FoundName other) => Score > other.Score + Close || (Score > other.Score - Close && Words > other.Words);
}
