using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Microcity.Platform;

/// <summary>A table saved as text: commas, semicolons or tabs between the cells, names of the columns in the first line that is not empty.</summary>
public sealed class Sheet
{
    private Sheet(IReadOnlyList<string> header, IReadOnlyList<SheetRow> rows) => (Header, Rows) = (header, rows);

    public IReadOnlyList<string> Header { get; }

    /// <summary>Rows that hold anything, in order.</summary>
    public IReadOnlyList<SheetRow> Rows { get; }

    /// <param name="most">One row above it is read, so that the caller can see that there are too many.</param>
    /// <returns>Null if there is no line at all.</returns>
    public static Sheet? Read(string text, int most)
    {
        var broken = false;
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Delimiter(text).ToString(),
            BadDataFound = _ => broken = true,
            IgnoreBlankLines = false,
        });
        string[]? header = null;
        var rows = new List<SheetRow>();
        while (rows.Count <= most && parser.Read())
        {
            var cells = Array.ConvertAll(parser.Record ?? [], c => c.Trim());
            if (cells.Any(c => c.Length > 0))
            {
                if (header is null)
                    header = cells;
                else
                    rows.Add(new(parser.Row, cells, broken));
            }
            broken = false;
        }
        return header is null ? null : new(header, rows);
    }

    internal static Sheet Of(IReadOnlyList<string> header, IReadOnlyList<SheetRow> rows) => new(header, rows);

    /// <summary>What stands between the names of the columns: the sign that is there most often outside quotes.</summary>
    private static char Delimiter(string text)
    {
        var (commas, semicolons, tabs, quoted, begun) = (0, 0, 0, false, false);
        foreach (var sign in text)
        {
            if (sign is '\n' or '\r' && begun && !quoted)
                break;
            begun |= !char.IsWhiteSpace(sign);
            switch (sign)
            {
                case '"': quoted = !quoted; break;
                case ',' when !quoted: commas++; break;
                case ';' when !quoted: semicolons++; break;
                case '\t' when !quoted: tabs++; break;
            }
        }
        return semicolons >= commas && semicolons >= tabs && semicolons > 0 ? ';' : tabs > commas ? '\t' : ',';
    }
}

/// <param name="Number">As a spreadsheet counts: the line of column names is a row too.</param>
/// <param name="Cells">Trimmed; may be fewer or more than there are columns.</param>
/// <param name="Broken">Its quotes do not fit.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells, bool Broken);
