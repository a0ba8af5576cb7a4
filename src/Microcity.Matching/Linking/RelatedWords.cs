using System.Runtime.InteropServices;

namespace Microcity.Matching;

/// <summary>
/// Learns which words the names of one concept use for one another (<c>customer</c>, <c>client</c>): a word-by-word translation
/// between its other names and its preferred one, settled by expectation and maximisation.
/// </summary>
internal sealed class RelatedWords
{
    private const int Rounds = 5;

    /// <summary>Weaker and rarer ties say nothing.</summary>
    private const float Least = 0.12f, LeastSeen = 1.5f;

    private const int MostEach = 3;

    private readonly List<(ulong[] From, ulong[] To)> pairs = [];

    /// <param name="names">Stems of each name of a concept, the preferred one first.</param>
    public void Add(IReadOnlyList<ulong[]> names)
    {
        for (var n = 1; n < names.Count; n++)
        {
            if (names[0].Length == 0 || names[n].Length == 0)
                continue;
            pairs.Add((names[n], names[0]));
            pairs.Add((names[0], names[n]));
        }
    }

    /// <returns>For each word, by word, the others and how readily they stand for it, 0 to 1.</returns>
    public List<(ulong Word, ulong Other, float Worth)> Settle()
    {
        var chance = new Dictionary<(ulong, ulong), float>();
        foreach (var (from, to) in pairs)
        {
            foreach (var f in from)
            {
                foreach (var t in to)
                    chance[(f, t)] = f == t ? 4 : 1;
            }
        }
        var seen = new Dictionary<(ulong, ulong), float>();
        for (var round = 0; round < Rounds; round++)
        {
            seen = new(chance.Count);
            var total = new Dictionary<ulong, float>();
            foreach (var (from, to) in pairs)
            {
                foreach (var t in to)
                {
                    var sum = 1e-6f;
                    foreach (var f in from)
                        sum += chance[(f, t)];
                    foreach (var f in from)
                    {
                        var part = chance[(f, t)] / sum;
                        CollectionsMarshal.GetValueRefOrAddDefault(seen, (f, t), out _) += part;
                        CollectionsMarshal.GetValueRefOrAddDefault(total, f, out _) += part;
                    }
                }
            }
            chance = seen.ToDictionary(s => s.Key, s => s.Value / total[s.Key.Item1]);
        }
        var own = chance.GroupBy(c => c.Key.Item1).ToDictionary(g => g.Key, g => g.Max(c => c.Value));
        return [.. chance.Where(c => c.Key.Item1 != c.Key.Item2 && seen[c.Key] >= LeastSeen && c.Value / own[c.Key.Item1] >= Least)
            .Select(c => (Word: c.Key.Item1, Other: c.Key.Item2, Worth: MathF.Min(1, c.Value / own[c.Key.Item1])))
            .GroupBy(c => c.Word).OrderBy(g => g.Key)
            .SelectMany(g => g.OrderByDescending(c => c.Worth).ThenBy(c => c.Other).Take(MostEach))];
    }
}
