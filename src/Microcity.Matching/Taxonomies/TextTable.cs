using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace Microcity.Matching;

/// <summary>Gives every different text a number, in the order in which they first come.</summary>
internal sealed class TextTable
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<int> starts = [0];
    private readonly ArrayBufferWriter<byte> heap = new();

    public int Number(string? text)
    {
        if (text is null)
            return -1;
        if (numbers.TryGetValue(text, out var known))
            return known;
        Encoding.UTF8.GetBytes(text, heap);
        starts.Add(heap.WrittenCount);
        numbers.Add(text, numbers.Count);
        return numbers.Count - 1;
    }

    public byte[] Starts => MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(starts)).ToArray();

    public byte[] Heap => heap.WrittenSpan.ToArray();
}
