namespace Microcity.Matching;

/// <summary>Finds the names of one language in one text: every word alone, every two words of a sentence that stand near each other.</summary>
internal sealed class NamesInText
{
    /// <summary>How many content words apart two words of one name may stand.</summary>
    private const int Near = 4;

    /// <summary>A long name counts when so much of its weight was found.</summary>
    private const double Enough = 0.66;

    private const double OtherName = 0.99;

    /// <summary>Names that fit worse are guesses.</summary>
    private const double Least = 0.7;

    /// <summary>Looks at one name this often; a text that repeats itself says nothing new.</summary>
    private const int LooksAtMost = 8;

    private readonly NameIndex index;
    /// <summary>How many words a comma counts for.</summary>
    private const int Comma = 2;

    private readonly List<(int Stem, int Word, int Place, int Sentence)> content = [];
    private readonly Dictionary<int, int> looks = [];
    private readonly Dictionary<int, FoundName> best = [];

    public NamesInText(NameIndex index, string text, List<Word> words)
    {
        this.index = index;
        for (var w = 0; w < words.Count; w++)
        {
            if (index.Find(Folding.Fold(text[words[w].Start..words[w].End])) is var stem and not -2)
                content.Add((stem, w, content.Count + (Comma * words[w].Clause), words[w].Sentence));
        }
    }

    public IEnumerable<FoundName> Run()
    {
        for (var at = 0; at < content.Count; at++)
        {
            if (content[at].Stem < 0)
                continue;
            foreach (var label in index.Single(content[at].Stem))
                Keep(label, content[at].Word, content[at].Word, 1, 1, 1);
            for (var next = at + 1; next < content.Count && content[next].Place <= content[at].Place + Near && content[next].Sentence == content[at].Sentence; next++)
            {
                if (content[next].Stem < 0 || content[next].Stem == content[at].Stem)
                    continue;
                foreach (var label in index.Pair(content[at].Stem, content[next].Stem))
                    Look(label, at, next);
            }
        }
        return best.Values;
    }

    /// <summary>Which stems of the name stand around these two words, and how close together.</summary>
    private void Look(int label, int at, int next)
    {
        var seen = looks.GetValueOrDefault(label);
        if (seen >= LooksAtMost)
            return;
        looks[label] = seen + 1;
        var stems = index.Stems(label);
        var (found, total, words) = (0.0, 0.0, 0);
        var (first, last) = (at, next);
        foreach (var stem in stems)
        {
            var weight = index.Weight(stem);
            total += weight;
            if (Nearest(stem, at, next) is not { } place)
                continue;
            (found, words) = (found + weight, words + 1);
            (first, last) = (Math.Min(first, place), Math.Max(last, place));
        }
        var cover = found / total;
        if (words == stems.Length || cover >= Enough)
            Keep(label, content[first].Word, content[last].Word, words, cover, (double)words / (content[last].Place - content[first].Place + 1));
    }

    private int? Nearest(int stem, int at, int next)
    {
        for (var away = 0; away <= Near; away++)
        {
            if (Stands(stem, at - away, at))
                return at - away;
            if (at + away <= next + Near && Stands(stem, at + away, at))
                return at + away;
        }
        return content[next].Stem == stem ? next : null;
    }

    private bool Stands(int stem, int place, int at) =>
        place >= 0 && place < content.Count && content[place].Stem == stem && content[place].Sentence == content[at].Sentence
        && Math.Abs(content[place].Place - content[at].Place) <= 2 * Near;

    private void Keep(int label, int first, int last, int words, double cover, double density)
    {
        var (concept, preferred) = index.Owner(label);
        var score = cover * (0.7 + (0.3 * density)) * (preferred ? 1 : OtherName);
        if (score < Least)
            return;
        var name = new FoundName(concept, score, first, last, words, cover > 0.999);
        if (!best.TryGetValue(concept, out var known) || name.Beats(known))
            best[concept] = name;
    }
}
