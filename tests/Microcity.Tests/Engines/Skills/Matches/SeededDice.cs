namespace Microcity.Tests;

/// <summary>SplitMix64 (Steele, Lea, Flood 2014): the same made-up people on every machine.</summary>
internal sealed class SeededDice(ulong seed)
{
    private ulong state = seed;

    public int Below(int end) => (int)(Next() % (ulong)end);

    /// <summary>Distinct ones of a list.</summary>
    public T[] Some<T>(IReadOnlyList<T> list, int count)
    {
        var chosen = new HashSet<T>();
        while (chosen.Count < count)
            chosen.Add(list[Below(list.Count)]);
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
