using System.Numerics;

namespace Microcity.Matching;

/// <summary>
/// Ranks candidates so that the first ones speak of different words of a text: one that stands on words which better ones stand on
/// already loses by as large a part. Its room is used again.
/// </summary>
internal sealed class SpreadRanking
{
    private const float Loss = 0.7f;

    private readonly List<(float Sum, ulong Ground, int At)> candidates = [];
    private readonly List<(float Sum, int At)> ranked = [];

    public void Clear() => candidates.Clear();

    /// <param name="at">What the caller knows it by.</param>
    public void Add(float sum, ulong ground, int at) => candidates.Add((sum, ground, at));

    /// <returns>Never rising sums, and which candidate each belongs to; of equals the one that was added first.</returns>
    public IReadOnlyList<(float Sum, int At)> Rank(int most)
    {
        ranked.Clear();
        var told = 0UL;
        Span<bool> taken = candidates.Count <= 1024 ? stackalloc bool[candidates.Count] : new bool[candidates.Count];
        while (ranked.Count < Math.Min(most, candidates.Count))
        {
            var best = (Sum: float.NegativeInfinity, At: -1);
            for (var at = 0; at < candidates.Count; at++)
            {
                if (taken[at] || candidates[at].Sum <= best.Sum)
                    continue;
                var (sum, ground, _) = candidates[at];
                if (ground != 0)
                    sum -= Loss * BitOperations.PopCount(ground & told) / BitOperations.PopCount(ground);
                if (sum > best.Sum)
                    best = (sum, at);
            }
            taken[best.At] = true;
            told |= candidates[best.At].Ground;
            ranked.Add((best.Sum, candidates[best.At].At));
        }
        return ranked;
    }
}
