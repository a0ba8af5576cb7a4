using System.Buffers;
using System.Text;

namespace Microcity.Matching;

/// <summary>
/// Finds names by the beginnings of their folded words. The words lie sorted, each with the names it stands in, so all words of
/// one beginning and their names are one stretch of the file.
/// </summary>
internal sealed class NameSearch(SectionTable sections, TaxonomyTexts texts, IReadOnlyList<string> languages)
{
    private readonly Numbers<int> words = sections.Numbers<int>(Section.Words);
    private readonly Numbers<int> starts = sections.Numbers<int>(Section.WordStarts);
    private readonly Numbers<int> namesOfWords = sections.Numbers<int>(Section.WordNames);
    private readonly Numbers<NameRecord> names = sections.Numbers<NameRecord>(Section.Names);

    public IReadOnlyList<int> Find(TaxonomyView view, string text, string language, ConceptKind? kind, int most)
    {
        var folded = Folding.Fold(text);
        if (folded.Length == 0)
            return [];
        var query = new Query(Encoding.UTF8.GetBytes(folded), [.. folded.Split(' ').Select(Encoding.UTF8.GetBytes)], Place(language));
        var best = ArrayPool<ulong>.Shared.Rent(view.Count);
        Array.Clear(best, 0, view.Count);
        try
        {
            return Best(Rank(view, query, kind, best), most);
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(best);
        }
    }

    // Each concept once, with the rank of its best name; a lower rank is better and ends in the ordinal.
    private List<ulong> Rank(TaxonomyView view, Query query, ConceptKind? kind, ulong[] best)
    {
        var met = new List<int>();
        var all = names.Span;
        foreach (var number in Fewest(query, out var sure))
        {
            ref readonly var name = ref all[number];
            if (kind is { } wanted && view.Kind(name.Concept) != wanted)
                continue;
            if (query.Rank(texts.Bytes(name.Folded), name, sure) is not { } rank)
                continue;
            if (best[name.Concept] == 0)
                met.Add(name.Concept);
            else if (best[name.Concept] <= rank)
                continue;
            best[name.Concept] = rank;
        }
        return met.ConvertAll(concept => best[concept]);
    }

    private static int[] Best(List<ulong> ranks, int most)
    {
        ranks.Sort();
        return [.. ranks.Take(most).Select(rank => (int)(rank & uint.MaxValue))];
    }

    // The names of the rarest word of the query, which need not be looked for in them again.
    private ReadOnlySpan<int> Fewest(Query query, out int sure)
    {
        var from = starts.Span;
        var (first, end) = (0, int.MaxValue);
        sure = 0;
        for (var word = 0; word < query.Words.Length; word++)
        {
            var (low, high) = (from[Below(query.Words[word], beginnings: false)], from[Below(query.Words[word], beginnings: true)]);
            if (high - low < end - first)
                (first, end, sure) = (low, high, word);
        }
        return namesOfWords.Span[first..end];
    }

    // How many words stand before the given one; with beginnings, those that begin with it count as before.
    private int Below(byte[] word, bool beginnings)
    {
        var sorted = words.Span;
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var other = texts.Bytes(sorted[middle]);
            if (beginnings && other.StartsWith(word) || other.SequenceCompareTo(word) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private short Place(string language)
    {
        for (short i = 0; i < languages.Count; i++)
        {
            if (languages[i] == language)
                return i;
        }
        return -1;
    }

    private sealed record Query(byte[] Whole, byte[][] Words, short Language)
    {
        private const int LongestName = 0xFFF;

        /// <param name="sure">Position of a word that the name surely has.</param>
        /// <returns>The lower the better; null if a word is missing.</returns>
        public ulong? Rank(ReadOnlySpan<byte> name, in NameRecord record, int sure)
        {
            for (var word = 0; word < Words.Length; word++)
            {
                if (word != sure && !HasWord(name, Words[word]))
                    return null;
            }
            var order = name.SequenceEqual(Whole) ? 1 : name.StartsWith(Whole) ? 2 : 3;
            var other = record.Language == Language ? 0 : 1;
            var second = record.Preferred ? 0 : 1;
            return (ulong)((order << 14) | (other << 13) | (second << 12) | Math.Min(name.Length, LongestName)) << 32 | (uint)record.Concept;
        }

        private static bool HasWord(ReadOnlySpan<byte> name, ReadOnlySpan<byte> beginning)
        {
            for (var at = 0; at < name.Length; at++)
            {
                if (name[at..].StartsWith(beginning))
                    return true;
                if (name[at..].IndexOf((byte)' ') is var gap and >= 0)
                    at += gap;
                else
                    return false;
            }
            return false;
        }
    }
}
