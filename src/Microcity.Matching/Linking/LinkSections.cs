using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Microcity.Matching;

/// <summary>Arrays of a link index or a model, by number and part.</summary>
internal enum LinkSection
{
    Title = 1, Terms, Starts, Weights, Documents, Impacts, Scale, LabelStarts, LabelTexts, LabelConcepts, LabelLengths, Uris, Marks, Tokens, TokenStarts, Parameters,
}

/// <summary>
/// A file of plain arrays: 32 bytes of head (signs, format, number of sections, FNV checksum, length), a table, then the arrays,
/// each beginning at a multiple of 16, little-endian. Read where it lies.
/// </summary>
internal sealed class LinkSections
{
    internal const int HeadLength = 32, EntryLength = 16, Format = 1;

    private readonly Dictionary<(LinkSection, int), ReadOnlyMemory<byte>> sections = [];

    /// <exception cref="UnreadableLinkFileException">Not whole, changed, or of another format.</exception>
    public LinkSections(ReadOnlyMemory<byte> file)
    {
        var head = file.Span;
        if (head.Length < HeadLength || !head.StartsWith(Signs) || BinaryPrimitives.ReadInt64LittleEndian(head[24..]) != head.Length)
            throw new UnreadableLinkFileException("it is not whole");
        if (BinaryPrimitives.ReadInt32LittleEndian(head[8..]) != Format)
            throw new UnreadableLinkFileException("it has another format");
        if (BinaryPrimitives.ReadUInt64LittleEndian(head[16..]) != Checksum(head[HeadLength..]))
            throw new UnreadableLinkFileException("it was changed");
        var count = BinaryPrimitives.ReadInt32LittleEndian(head[12..]);
        for (var i = 0; i < count; i++)
        {
            var entry = head.Slice(HeadLength + (i * EntryLength), EntryLength);
            var key = ((LinkSection)BinaryPrimitives.ReadInt32LittleEndian(entry), BinaryPrimitives.ReadInt32LittleEndian(entry[4..]));
            sections.Add(key, file.Slice(BinaryPrimitives.ReadInt32LittleEndian(entry[8..]), BinaryPrimitives.ReadInt32LittleEndian(entry[12..])));
        }
    }

    internal static ReadOnlySpan<byte> Signs => "MCLNK\r\n\0"u8;

    public bool Has(LinkSection section, int part) => sections.ContainsKey((section, part));

    /// <exception cref="UnreadableLinkFileException">There is no such section.</exception>
    public ReadOnlyMemory<byte> this[LinkSection section, int part] =>
        sections.TryGetValue((section, part), out var bytes) ? bytes : throw new UnreadableLinkFileException($"it has no {section} {part}");

    public Numbers<T> Numbers<T>(LinkSection section, int part = 0)
        where T : unmanaged => new(this[section, part]);

    internal static ulong Checksum(ReadOnlySpan<byte> bytes)
    {
        var (first, second, third, fourth) = (1UL, 2UL, 3UL, 4UL);
        var words = MemoryMarshal.Cast<byte, ulong>(bytes[..(bytes.Length & ~31)]);
        for (var i = 0; i < words.Length; i += 4)
        {
            first = (first ^ words[i]) * 0x9E37_79B9_7F4A_7C15;
            second = (second ^ words[i + 1]) * 0x9E37_79B9_7F4A_7C15;
            third = (third ^ words[i + 2]) * 0x9E37_79B9_7F4A_7C15;
            fourth = (fourth ^ words[i + 3]) * 0x9E37_79B9_7F4A_7C15;
            (first, second, third, fourth) = (first ^ (first >> 32), second ^ (second >> 32), third ^ (third >> 32), fourth ^ (fourth >> 32));
        }
        foreach (var rest in bytes[(bytes.Length & ~31)..])
            first = (first ^ rest) * 0x9E37_79B9_7F4A_7C15;
        return first ^ (second * 3) ^ (third * 5) ^ (fourth * 7);
    }
}

/// <summary>Why a link index or a model cannot be used: build it again.</summary>
public sealed class UnreadableLinkFileException(string why) : Exception($"The link file cannot be read: {why}.");
