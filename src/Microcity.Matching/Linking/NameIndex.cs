using System.Runtime.InteropServices;

namespace Microcity.Matching;

/// <summary>
/// The names of all concepts in one language, found by their stems: a name of one stem by it, any other by its two rarest. So each
/// pair of near words asks one short list, however long the text is.
/// </summary>
internal sealed class NameIndex
{
    /// <summary>Names behind one key; the shortest stay.</summary>
    private const int ListAtMost = 32;

    private readonly Dictionary<string, int> stems = [];
    private readonly List<int[]> labels = [];
    private readonly List<(int Concept, bool Preferred)> owners = [];
    private readonly Dictionary<long, int[]> byKey = [];
    private double[] weights = [];

    public NameIndex(string language, IEnumerable<LinkLabel> names)
    {
        Language = language;
        var known = new HashSet<(int, string)>();
        foreach (var name in names)
        {
            var content = Content(name.Text);
            if (content.Length > 0 && known.Add((name.Concept, string.Join(' ', content.Order()))))
            {
                labels.Add(content);
                owners.Add((name.Concept, name.Preferred));
            }
        }
        Weigh();
        Key();
    }

    public string Language { get; }

    public double Weight(int stem) => weights[stem];

    /// <summary>Distinct stems of a name, the rarest first.</summary>
    public ReadOnlySpan<int> Stems(int label) => labels[label];

    public (int Concept, bool Preferred) Owner(int label) => owners[label];

    public ReadOnlySpan<int> Single(int stem) => byKey.GetValueOrDefault(KeyOf(stem, stem));

    public ReadOnlySpan<int> Pair(int one, int other) => byKey.GetValueOrDefault(KeyOf(one, other));

    /// <param name="folded">One folded word.</param>
    /// <returns>The stem's number, -1 when no name has it, -2 for a small word.</returns>
    public int Find(string folded)
    {
        if (SmallWords.Contains(folded, Language))
            return -2;
        return stems.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded.AsSpan(0, Stemming.Cut(folded, Language)), out var stem) ? stem : -1;
    }

    /// <summary>One word left over of many small ones says too little: <c>on my own</c>.</summary>
    private int[] Content(string name)
    {
        var (content, all) = (new List<int>(), new List<int>());
        foreach (var word in Folding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var number = Number(word[..Stemming.Cut(word, Language)]);
            all.Add(number);
            if (!SmallWords.Contains(word, Language))
                content.Add(number);
        }
        return content.Count == 1 && all.Count > 2 ? [] : [.. (content.Count > 0 ? content : all).Distinct()];
    }

    private int Number(string stem)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(stems, stem, out var known);
        return number = known ? number : stems.Count - 1;
    }

    private void Weigh()
    {
        var inLabels = new int[stems.Count];
        foreach (var stem in labels.SelectMany(l => l))
            inLabels[stem]++;
        weights = [.. inLabels.Select(n => Math.Log(1 + (double)labels.Count / Math.Max(1, n)))];
        foreach (var label in labels)
            Array.Sort(label, (a, b) => inLabels[a] != inLabels[b] ? inLabels[a].CompareTo(inLabels[b]) : a.CompareTo(b));
    }

    private void Key()
    {
        foreach (var list in Enumerable.Range(0, labels.Count).GroupBy(l => KeyOf(labels[l][0], labels[l][^1] == labels[l][0] ? labels[l][0] : labels[l][1])))
            byKey[list.Key] = [.. list.OrderBy(l => labels[l].Length).ThenBy(l => l).Take(ListAtMost)];
    }

    private static long KeyOf(int one, int other) => (long)Math.Min(one, other) << 32 | (uint)Math.Max(one, other);
}
