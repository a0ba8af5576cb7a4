using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Microcity.Matching;

/// <summary>Lays arrays out as <see cref="LinkSections"/> reads them.</summary>
internal sealed class LinkSectionsBuilder
{
    private readonly List<(LinkSection Section, int Part, byte[] Bytes)> sections = [];

    public void Add<T>(LinkSection section, int part, ReadOnlySpan<T> values)
        where T : unmanaged => sections.Add((section, part, MemoryMarshal.AsBytes(values).ToArray()));

    public void Add<T>(LinkSection section, int part, T[] values)
        where T : unmanaged => Add(section, part, (ReadOnlySpan<T>)values);

    public byte[] ToBytes()
    {
        var at = Aligned(LinkSections.HeadLength + (sections.Count * LinkSections.EntryLength));
        var file = new byte[at + sections.Sum(s => Aligned(s.Bytes.Length))];
        for (var i = 0; i < sections.Count; i++)
        {
            var (section, part, bytes) = sections[i];
            var entry = file.AsSpan(LinkSections.HeadLength + (i * LinkSections.EntryLength));
            BinaryPrimitives.WriteInt32LittleEndian(entry, (int)section);
            BinaryPrimitives.WriteInt32LittleEndian(entry[4..], part);
            BinaryPrimitives.WriteInt32LittleEndian(entry[8..], at);
            BinaryPrimitives.WriteInt32LittleEndian(entry[12..], bytes.Length);
            bytes.CopyTo(file, at);
            at += Aligned(bytes.Length);
        }
        LinkSections.Signs.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), LinkSections.Format);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), sections.Count);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(24), file.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(16), LinkSections.Checksum(file.AsSpan(LinkSections.HeadLength)));
        return file;
    }

    private static int Aligned(int length) => (length + 15) / 16 * 16;
}
