using System.Security.Cryptography;

namespace Microcity.Matching;

/// <summary>
/// The compiled file: 64 bytes of head, a table of sections, then the sections, each beginning at a multiple of 64. All numbers are
/// little-endian. Texts lie once, as UTF-8, in one heap and are known by number; -1 is no text. Relations and lists are an array of
/// starts (count + 1) and an array of values.
/// </summary>
internal static class TaxonomyFormat
{
    /// <summary>Raised when the layout changes; other versions are compiled again.</summary>
    public const int Version = 1;

    public const int HeadLength = 64;
    public const int Alignment = 64;
    public const int EntryLength = 24;

    /// <summary>Offsets in the head: signs, format version, number of sections, SHA-256 of all else, length of the file.</summary>
    public const int VersionAt = 8, SectionsAt = 12, ChecksumAt = 16, LengthAt = 48;

    public static byte[] Checksum(ReadOnlySpan<byte> file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(file[..ChecksumAt]);
        hash.AppendData(file[LengthAt..]);
        return hash.GetHashAndReset();
    }

    public static ReadOnlySpan<byte> ChecksumOf(ReadOnlySpan<byte> file) => file[ChecksumAt..LengthAt];

    public static ReadOnlySpan<byte> Signs => "MCTAX\r\n\0"u8;
}

/// <summary>Sections by number; those of a language exist once per language.</summary>
internal enum Section
{
    /// <summary>UTF-8 lines: version, language codes, then one line per source file.</summary>
    Title = 1,
    TextStarts,
    TextHeap,

    /// <summary><see cref="ConceptRecord"/> per ordinal.</summary>
    Concepts,
    Languages,
    NameStarts,

    /// <summary>Text numbers; the first of a concept is its preferred name or -1.</summary>
    NameTexts,

    /// <summary>One text number per concept.</summary>
    Descriptions,

    /// <summary>Text numbers of folded words, by their UTF-8 bytes.</summary>
    Words,
    WordStarts,

    /// <summary>Numbers of names in which the word stands.</summary>
    WordNames,

    /// <summary><see cref="NameRecord"/> per name.</summary>
    Names,

    /// <summary>Starts of the relation with this number; its targets are <see cref="Targets"/> plus the same.</summary>
    Starts = 100,
    Targets = 200,
}

/// <summary>Relations in the file. Each is followed by its reverse.</summary>
internal enum RelationSection
{
    Broader, Narrower,
    Essential, EssentialFor,
    Optional, OptionalFor,
    EssentialToSkill, EssentialToSkillFor,
    OptionalToSkill, OptionalToSkillFor,
    SkillBroader, SkillNarrower,
    Groups, Members,
}

/// <param name="Uri">Text number.</param>
/// <param name="Code">Text number or -1.</param>
internal readonly record struct ConceptRecord(int Uri, int Code, ConceptKind Kind, SkillType Type, ReuseLevel Reuse, bool Offered);

/// <summary>A name as the search sees it.</summary>
/// <param name="Concept">Ordinal.</param>
/// <param name="Folded">Text number.</param>
/// <param name="Language">Position in the list of languages.</param>
internal readonly record struct NameRecord(int Concept, int Folded, short Language, bool Preferred, byte Spare);
