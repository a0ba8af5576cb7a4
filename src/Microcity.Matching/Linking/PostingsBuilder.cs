using System.Runtime.InteropServices;

namespace Microcity.Matching;

/// <summary>Collects documents and lays them out as <see cref="Postings"/>. The same documents give the same bytes.</summary>
/// <param name="saturation">0: a term counts as often as it stands; k: tf · (1 + k) / (tf + k).</param>
/// <param name="norm">Power of the document's length that its parts are divided by; 1 is the cosine.</param>
internal sealed class PostingsBuilder(float saturation = 0, float norm = 1)
{
    private readonly Dictionary<ulong, int> numbers = [];
    private readonly List<ulong> terms = [];
    private readonly List<int> frequency = [];
    private readonly List<(int Term, float Count)> flat = [];
    private readonly List<int> ends = [];

    public int Count => ends.Count;

    /// <summary>How rare a term is among the documents so far.</summary>
    public float Weight(ulong term) => numbers.TryGetValue(term, out var number) ? Rarity(frequency[number]) : 0;

    private float Rarity(int holding) => MathF.Log(1 + ((ends.Count - holding + 0.5f) / (holding + 0.5f)));

    public void Add(ReadOnlySpan<TermCount> document)
    {
        foreach (var (term, count) in document)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, term, out var known);
            if (!known)
            {
                number = terms.Count;
                terms.Add(term);
                frequency.Add(0);
            }
            frequency[number]++;
            flat.Add((number, saturation == 0 ? count : count * (1 + saturation) / (count + saturation)));
        }
        ends.Add(flat.Count);
    }

    public void WriteTo(LinkSectionsBuilder file, int part)
    {
        var idf = frequency.Select(Rarity).ToArray();
        var (lists, impacts, highest) = ByTerm(idf);
        var step = highest / 255;
        var size = 16;
        while (size < 2 * terms.Count)
            size *= 2;
        var (keys, owner) = (new ulong[size], new int[size]);
        for (var t = 0; t < terms.Count; t++)
        {
            var at = (int)(terms[t] >> 8) & (size - 1);
            while (keys[at] != 0)
                at = (at + 1) & (size - 1);
            (keys[at], owner[at]) = (terms[t], t);
        }
        var (starts, weights) = (new int[size + 1], new float[size]);
        var (documents, parts) = (new int[flat.Count], new byte[flat.Count]);
        var next = 0;
        for (var at = 0; at < size; at++)
        {
            starts[at] = next;
            if (keys[at] == 0)
                continue;
            weights[at] = idf[owner[at]];
            for (var i = lists.Starts[owner[at]]; i < lists.Starts[owner[at] + 1]; i++)
            {
                documents[next] = lists.Documents[i];
                parts[next++] = (byte)Math.Clamp(MathF.Round(impacts[i] / Math.Max(step, 1e-9f)), 1, 255);
            }
        }
        starts[size] = next;
        file.Add(LinkSection.Terms, part, keys);
        file.Add(LinkSection.Starts, part, starts);
        file.Add(LinkSection.Weights, part, weights);
        file.Add(LinkSection.Documents, part, documents);
        file.Add(LinkSection.Impacts, part, parts);
        file.Add(LinkSection.Scale, part, [step, ends.Count]);
    }

    /// <summary>Documents and their parts, term after term, counted out into two flat arrays.</summary>
    private ((int[] Starts, int[] Documents) Lists, float[] Impacts, float Highest) ByTerm(float[] idf)
    {
        var (starts, documents, impacts) = (new int[terms.Count + 1], new int[flat.Count], new float[flat.Count]);
        for (var t = 0; t < terms.Count; t++)
            starts[t + 1] = starts[t] + frequency[t];
        var next = starts.ToArray();
        var (from, highest) = (0, 0f);
        for (var d = 0; d < ends.Count; d++)
        {
            var square = 0f;
            for (var i = from; i < ends[d]; i++)
                square += flat[i].Count * idf[flat[i].Term] * flat[i].Count * idf[flat[i].Term];
            var length = MathF.Pow(Math.Max(1e-6f, MathF.Sqrt(square)), norm);
            for (var i = from; i < ends[d]; i++)
            {
                var impact = flat[i].Count * idf[flat[i].Term] / length;
                highest = Math.Max(highest, impact);
                var at = next[flat[i].Term]++;
                (documents[at], impacts[at]) = (d, impact);
            }
            from = ends[d];
        }
        return ((starts, documents), impacts, highest);
    }
}
