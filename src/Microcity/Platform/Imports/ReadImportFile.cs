namespace Microcity.Platform;

/// <summary>Finds the rows in a file, whatever it is: a table as text or as a workbook, or what its kind knows beside.</summary>
public static class ReadImportFile
{
    public const int MostBytes = 10 << 20;
    public const int MostRows = 20_000;

    public static Refusal TooLarge => No("platform.file-large", "platform.reason.file-large", "platform.remedy.file-parts", ("most", MostBytes >> 20));

    /// <param name="chosen">What somebody said the columns are; null where the proposal holds.</param>
    public static Outcome<FoundRows> Run(ImportKind kind, ReadOnlyMemory<byte> bytes, string? chosen = null)
    {
        if (bytes.Length > MostBytes)
            return TooLarge;
        if (bytes.Span is [(byte)'P', (byte)'K', 3, 4, ..])
        {
            var workbook = Workbook.Read(bytes, MostRows);
            return workbook.Done ? Rows(workbook.Value, kind, chosen) : workbook.Refusal;
        }
        if (FileText.Of(bytes.Span) is not { } text)
            return No("platform.file-no-text", "platform.reason.file-no-text", "platform.remedy.file-kinds");
        if (kind.Other(text, MostRows) is { } other)
            return other.Done ? Few(new([], other.Value)) : other.Refusal;
        return Sheet.Read(text, MostRows) is { } sheet ? Rows(sheet, kind, chosen) : Empty;
    }

    /// <summary>For who looks at nothing: a table of which nothing is understood is refused.</summary>
    public static Refusal? NoColumnKnown(ImportLook look) => look.Columns.Count > 0 && look.Columns.All(c => c.Column is null)
        ? No("platform.file-columns", "platform.reason.file-columns", "platform.remedy.file-template")
        : null;

    private static Refusal Empty => No("platform.file-empty", "platform.reason.file-empty", "platform.remedy.file-kinds");

    private static Outcome<FoundRows> Rows(Sheet sheet, ImportKind kind, string? chosen)
    {
        if (sheet.Rows.Count == 0)
            return Empty;
        var columns = SheetColumn.Of(sheet, kind, chosen);
        return Few(new(columns, columns.All(c => c.Column is null) ? [] : [.. sheet.Rows.Select(row => Row(row, sheet.Header, columns))], sheet.Rows.Count));
    }

    private static Outcome<FoundRows> Few(FoundRows found) =>
        Math.Max(found.Rows.Count, found.Count) > MostRows ? No("platform.file-rows", "platform.reason.file-rows", "platform.remedy.file-parts", ("most", MostRows)) : found;

    private static FoundRow Row(SheetRow row, IReadOnlyList<string> header, IReadOnlyList<SheetColumn> columns)
    {
        var found = new FoundRow(row.Number, row.Broken ? "platform.expected.quotes" : row.Cells.Skip(header.Count).Any(c => c.Length > 0) ? "platform.expected.cells" : null);
        for (var at = 0; at < columns.Count && at < row.Cells.Count; at++)
        {
            if (columns[at].Column is { } column)
                found.Say(column, header[at], row.Cells[at]);
        }
        return found;
    }

    private static Refusal No(string code, string textKey, string remedyKey, params (string Name, object? Value)[] values) =>
        Refusal.Content(new Reason(code, textKey, values, [new(remedyKey, null, values)], Field: "file"));
}

/// <param name="Columns">Empty where the file is no table.</param>
/// <param name="Rows">Empty while no column is understood.</param>
/// <param name="Count">Rows that hold anything, where it is a table.</param>
public sealed record FoundRows(IReadOnlyList<SheetColumn> Columns, IReadOnlyList<FoundRow> Rows, int Count = 0);
