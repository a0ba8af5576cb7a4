using System.Text;

namespace Microcity.Platform;

/// <summary>The text of a file as offices send it.</summary>
public static class FileText
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Baltic = CodePagesEncodingProvider.Instance.GetEncoding(1257)!;

    /// <summary>UTF-8 or UTF-16 by its mark, else UTF-8 if it is that throughout, else Windows-1257.</summary>
    /// <returns>Null if it is no text.</returns>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var text = Decoded(bytes);
        foreach (var sign in text)
        {
            if (sign is < ' ' and not ('\t' or '\n' or '\r' or '\f') or '\uFFFD' or '\uFFFE' or '\uFFFF')
                return null;
        }
        return text;
    }

    private static string Decoded(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            bytes = bytes[3..];
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Baltic.GetString(bytes);
        }
    }
}
