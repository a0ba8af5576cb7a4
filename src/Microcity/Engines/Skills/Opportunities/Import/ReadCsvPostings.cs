using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Reads openings from a table.</summary>
internal static class ReadCsvPostings
{
    /// <returns>Null if no column goes by a name that is known.</returns>
    /// <param name="most">One above it is read.</param>
    public static IReadOnlyList<FoundPosting>? Run(string text, int most)
    {
        if (Sheet.Read(text, most) is not { } sheet)
            return null;
        var columns = sheet.Header.Select(PostingColumns.Of).ToList();
        return columns.All(c => c is null) ? null : [.. sheet.Rows.Select(row => Posting(row, sheet.Header, columns))];
    }

    private static FoundPosting Posting(SheetRow row, IReadOnlyList<string> header, List<PostingColumn?> columns)
    {
        var posting = new FoundPosting(row.Number, row.Broken ? "skills.expected.quotes" : row.Cells.Skip(header.Count).Any(c => c.Length > 0) ? "skills.expected.cells" : null);
        for (var i = 0; i < columns.Count && i < row.Cells.Count; i++)
        {
            if (columns[i] is { } column)
                posting.Say(column, header[i], row.Cells[i]);
        }
        return posting;
    }
}
