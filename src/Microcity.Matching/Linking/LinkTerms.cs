namespace Microcity.Matching;

/// <summary>From words to terms of an index.</summary>
internal static class LinkTerms
{
    /// <summary>A pair says as much as so many words.</summary>
    private const float PairWorth = 0.8f;

    /// <summary>Stems of the words that count, and pairs of such that stand next to each other in one clause.</summary>
    /// <param name="weights">One per word, or none for 1 each.</param>
    public static void StemsAndPairs(ReadOnlySpan<TextWord> words, TermBag into, ReadOnlySpan<float> weights = default)
    {
        var last = -1;
        for (var w = 0; w < words.Length; w++)
        {
            if (words[w].Small)
                continue;
            var weight = weights.IsEmpty ? 1 : weights[w];
            into.Raise(words[w].Stem, weight);
            if (last >= 0 && words[last].Clause == words[w].Clause)
                into.Raise(Hashes.Pair(words[last].Stem, words[w].Stem), PairWorth * (weights.IsEmpty ? 1 : MathF.Sqrt(weight * weights[last])));
            last = w;
        }
    }

    /// <summary>n-grams of letters over all words, blanks between and around them included.</summary>
    public static void Letters(TextWords text, TermBag into, int shortest, int longest)
    {
        Span<char> line = stackalloc char[512];
        line[0] = ' ';
        var length = 1;
        foreach (ref readonly var word in text.All)
        {
            var letters = text.Letters(word);
            if (length + letters.Length + 1 > line.Length)
                break;
            letters.CopyTo(line[length..]);
            length += letters.Length;
            line[length++] = ' ';
        }
        for (var size = shortest; size <= longest; size++)
        {
            for (var at = 0; at + size <= length; at++)
                into.Add(Hashes.Of(line.Slice(at, size), 2));
        }
    }
}
