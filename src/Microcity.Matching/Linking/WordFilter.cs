namespace Microcity.Matching;

/// <summary>Tells at once of most words that a text does not hold them; of the others it says maybe.</summary>
internal sealed class WordFilter
{
    private readonly ulong[] bits = new ulong[64];

    public void Clear() => Array.Clear(bits);

    public void Add(ulong word) => bits[(word >> 6) & 63] |= 1UL << (int)(word & 63);

    public bool Maybe(ulong word) => (bits[(word >> 6) & 63] >> (int)(word & 63) & 1) != 0;
}
