namespace Microcity.Benchmarks;

/// <summary>SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine from the same seed.</summary>
internal sealed class Seeded(ulong seed)
{
    private ulong state = seed;

    public int Below(int end) => (int)(Next() % (ulong)end);

    /// <summary>Small numbers often, large ones seldom, as with things people choose from: the more so, the higher the power.</summary>
    public int SkewedBelow(int end, double power) => (int)(end * Math.Pow((Next() >> 11) * (1.0 / (1UL << 53)), power));

    public bool OneIn(int chances) => Below(chances) is 0;

    public T Of<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>Distinct ones of a list, at most as many as it has.</summary>
    public T[] Some<T>(IReadOnlyList<T> list, int count)
    {
        var (chosen, tries) = (new HashSet<T>(), 0);
        while (chosen.Count < Math.Min(count, list.Count) && tries++ < 50 * count)
            chosen.Add(Of(list));
        return [.. chosen];
    }

    private ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
