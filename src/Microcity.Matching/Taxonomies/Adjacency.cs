using System.Runtime.InteropServices;

namespace Microcity.Matching;

/// <summary>
/// Neighbours of every concept, as two arrays of little-endian 32-bit integers: the neighbours of ordinal <c>i</c> are
/// <c>targets[offsets[i]..offsets[i + 1]]</c>, ascending. The arrays may lie in a memory-mapped file; nothing is copied.
/// </summary>
/// <param name="offsets">Bytes of <c>count + 1</c> integers.</param>
/// <param name="targets">Bytes of <c>offsets[count]</c> integers, each an ordinal.</param>
public readonly struct Adjacency(ReadOnlyMemory<byte> offsets, ReadOnlyMemory<byte> targets)
{
    public ReadOnlySpan<int> this[int ordinal]
    {
        get
        {
            var starts = MemoryMarshal.Cast<byte, int>(offsets.Span);
            return MemoryMarshal.Cast<byte, int>(targets.Span)[starts[ordinal]..starts[ordinal + 1]];
        }
    }

    /// <summary>The same neighbours and some more, for a larger number of ordinals.</summary>
    /// <param name="count">At least as many as there are now.</param>
    public Adjacency With(int count, IReadOnlyCollection<(int From, int To)> more)
    {
        var old = (offsets.Length / sizeof(int)) - 1;
        var added = more.ToLookup(x => x.From, x => x.To);
        var lists = new IReadOnlyCollection<int>[count];
        for (var i = 0; i < count; i++)
            lists[i] = [.. i < old ? this[i].ToArray() : [], .. added[i]];
        return From(lists);
    }

    /// <summary>Builds the two arrays from lists, one per ordinal.</summary>
    public static Adjacency From(IReadOnlyList<IReadOnlyCollection<int>> neighbours)
    {
        var starts = new int[neighbours.Count + 1];
        var flat = new List<int>();
        for (var i = 0; i < neighbours.Count; i++)
        {
            flat.AddRange(neighbours[i].Order());
            starts[i + 1] = flat.Count;
        }
        return new(Bytes(starts), Bytes(CollectionsMarshal.AsSpan(flat)));
    }

    private static byte[] Bytes(ReadOnlySpan<int> values) => MemoryMarshal.AsBytes(values).ToArray();
}
