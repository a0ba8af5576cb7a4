using System.Buffers;

namespace Microcity.Platform;

/// <summary>What a stored column holds, where the ledger writes it another way than the database.</summary>
public enum StoredAs { Text, Number, Id, Time, Day }

/// <summary>SQLite keeps ids and times as text; the ledger writes them shorter, without reading them as values first.</summary>
internal static class StoredText
{
    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789ABCDEF"u8);

    /// <summary>Anything but the program's own way of storing is copied as it stands.</summary>
    public static void Copy(ReadOnlySpan<byte> stored, StoredAs form, IBufferWriter<byte> to)
    {
        var target = to.GetSpan(stored.Length + 32);
        to.Advance(form switch
        {
            StoredAs.Id when IsId(stored) => WriteId(stored, target),
            StoredAs.Time when IsTime(stored) => WriteTime(stored, target),
            _ => CopyAll(stored, target),
        });
    }

    private static int CopyAll(ReadOnlySpan<byte> stored, Span<byte> target)
    {
        stored.CopyTo(target);
        return stored.Length;
    }

    private static bool IsId(ReadOnlySpan<byte> stored) =>
        stored.Length == 36 && stored[8] == '-' && stored[13] == '-' && stored[18] == '-' && stored[23] == '-'
        && !stored[..8].ContainsAnyExcept(HexDigits) && !stored[9..13].ContainsAnyExcept(HexDigits) && !stored[14..18].ContainsAnyExcept(HexDigits)
        && !stored[19..23].ContainsAnyExcept(HexDigits) && !stored[24..].ContainsAnyExcept(HexDigits);

    /// <summary>Upper-case with hyphens becomes 32 lower-case hex digits.</summary>
    private static int WriteId(ReadOnlySpan<byte> stored, Span<byte> target)
    {
        var length = 0;
        foreach (var sign in stored)
        {
            if (sign != '-')
                target[length++] = (byte)(sign | 0x20);
        }
        return length;
    }

    /// <summary><c>yyyy-MM-dd HH:mm:ss</c>, then one to three decimals without a last 0, or none.</summary>
    private static bool IsTime(ReadOnlySpan<byte> stored) =>
        stored.Length is 19 or (>= 21 and <= 23) && stored[10] == ' ' && (stored.Length == 19 || stored[19] == '.' && stored[^1] != '0');

    private static int WriteTime(ReadOnlySpan<byte> stored, Span<byte> target)
    {
        stored.CopyTo(target);
        target[10] = (byte)'T';
        ".000Z"u8[(stored.Length == 19 ? 0 : stored.Length - 19)..].CopyTo(target[stored.Length..]);
        return 24;
    }
}
