using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace Microcity.Skills;

/// <summary>A file mapped into memory for as long as the process lives.</summary>
internal sealed unsafe class MappedBytes : MemoryManager<byte>
{
    private readonly MemoryMappedViewAccessor view;
    private readonly byte* start;
    private readonly int length;

    private MappedBytes(string file, int length)
    {
        this.length = length;
        using var mapped = MemoryMappedFile.CreateFromFile(file, FileMode.Open, null, length, MemoryMappedFileAccess.Read);
        view = mapped.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
    }

    /// <exception cref="IOException">The file is not there, empty or above 2 GiB.</exception>
    public static ReadOnlyMemory<byte> Of(string file)
    {
        var length = new FileInfo(file).Length;
        return length is > 0 and <= int.MaxValue ? new MappedBytes(file, (int)length).Memory : throw new IOException($"{file} holds {length} bytes.");
    }

    public override Span<byte> GetSpan() => new(start, length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

    public override void Unpin() { }

    protected override void Dispose(bool disposing)
    {
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
    }
}
