using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper.Configuration;

namespace Microcity.Platform;

/// <summary>
/// Writes every table that leaves the program as text: commas, UTF-8 with its mark, CRLF. Text stands in quotes and cannot be taken
/// for a formula by a spreadsheet; typed numbers stay as they are (T34).
/// </summary>
public sealed class CsvWriter : IAsyncDisposable
{
    private const string Formula = "=+-@\t\r\n＝＋－＠";

    private readonly CsvHelper.CsvWriter cells;

    /// <param name="to">Left open.</param>
    public CsvWriter(Stream to) => cells = new(
        new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" },
        new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });

    /// <summary>
    /// One line. Numbers, dates, times (UTC), ids, yes and no are written plainly; text and codes of enums in quotes; null is an
    /// empty cell.
    /// </summary>
    public async Task Row(params object?[] values)
    {
        foreach (var value in values)
        {
            if (value is string or Enum)
                cells.WriteField(Harmless(value as string ?? JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()!)), shouldQuote: true);
            else
                cells.WriteField(Plain(value), shouldQuote: false);
        }
        await cells.NextRecordAsync();
    }

    public ValueTask DisposeAsync() => cells.DisposeAsync();

    /// <summary>A leading apostrophe tells the spreadsheet that this is text.</summary>
    public static string Harmless(string text)
    {
        var first = text.AsSpan().TrimStart(Spaces);
        return first.Length > 0 && Formula.Contains(first[0], StringComparison.Ordinal) ? "'" + text : text;
    }

    /// <summary>What a spreadsheet passes over before it looks for a formula.</summary>
    private static ReadOnlySpan<char> Spaces => " \u00A0\u2002\u2003\u2007\u2009\u200A\u200B\u202F\u3000\uFEFF";

    private static string Plain(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => LedgerTime.Text(time.ToUniversalTime()),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}."),
    };
}
