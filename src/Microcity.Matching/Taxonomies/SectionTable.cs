using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Microcity.Matching;

/// <summary>The sections of a compiled file, found by number; nothing is copied or parsed.</summary>
internal sealed class SectionTable
{
    private readonly Dictionary<(Section, int), ReadOnlyMemory<byte>> sections = [];

    private SectionTable(ReadOnlyMemory<byte> file)
    {
        var head = file.Span;
        var count = BinaryPrimitives.ReadInt32LittleEndian(head[TaxonomyFormat.SectionsAt..]);
        for (var i = 0; i < count; i++)
        {
            var entry = head.Slice(TaxonomyFormat.HeadLength + (i * TaxonomyFormat.EntryLength), TaxonomyFormat.EntryLength);
            var key = ((Section)BinaryPrimitives.ReadInt32LittleEndian(entry), BinaryPrimitives.ReadInt32LittleEndian(entry[4..]));
            var start = checked((int)BinaryPrimitives.ReadInt64LittleEndian(entry[8..]));
            sections.Add(key, file.Slice(start, checked((int)BinaryPrimitives.ReadInt64LittleEndian(entry[16..]))));
        }
    }

    /// <exception cref="UnreadableTaxonomyException">The bytes are not whole, or of another format.</exception>
    public static SectionTable Of(ReadOnlyMemory<byte> file) =>
        Fault(file.Span) is { } fault ? throw new UnreadableTaxonomyException(fault) : new(file);

    public ReadOnlyMemory<byte> this[Section section, int part = 0] => sections[(section, part)];

    public Numbers<T> Numbers<T>(Section section, int part = 0)
        where T : unmanaged => new(this[section, part]);

    public Adjacency Relation(RelationSection relation) =>
        new(this[Section.Starts + (int)relation], this[Section.Targets + (int)relation]);

    private static TaxonomyFault? Fault(ReadOnlySpan<byte> file)
    {
        if (file.Length < TaxonomyFormat.HeadLength || !file.StartsWith(TaxonomyFormat.Signs))
            return TaxonomyFault.NoTaxonomy;
        if (BinaryPrimitives.ReadInt32LittleEndian(file[TaxonomyFormat.VersionAt..]) != TaxonomyFormat.Version)
            return TaxonomyFault.OtherFormat;
        if (BinaryPrimitives.ReadInt64LittleEndian(file[TaxonomyFormat.LengthAt..]) != file.Length)
            return TaxonomyFault.NoTaxonomy;
        return TaxonomyFormat.ChecksumOf(file).SequenceEqual(TaxonomyFormat.Checksum(file)) ? null : TaxonomyFault.WrongChecksum;
    }
}

/// <summary>An array of plain values inside the file.</summary>
internal readonly struct Numbers<T>(ReadOnlyMemory<byte> bytes)
    where T : unmanaged
{
    public ReadOnlySpan<T> Span => MemoryMarshal.Cast<byte, T>(bytes.Span);

    public T this[int index] => Span[index];
}
