namespace Microcity.Platform;

/// <summary>What a file can say of a row.</summary>
/// <param name="Code">Stable word, unique within its kind of import.</param>
/// <param name="TextKey">Its name to readers.</param>
/// <param name="Names">What it is called in files, in both languages, between bars; case, accents, blanks and signs do not count.</param>
public sealed record ImportColumn(string Code, string TextKey, string Names);

/// <summary>One row as a file says it, before anything is checked.</summary>
/// <param name="Number">Row of a spreadsheet (the column names are row 1), or which advert of a page, from 1.</param>
/// <param name="Broken">What is wrong with the row as such, as a text key; null if it can be read.</param>
public sealed record FoundRow(int Number, string? Broken = null)
{
    private readonly Dictionary<ImportColumn, (string Heading, string Value)> cells = [];

    public string? this[ImportColumn column] => cells.TryGetValue(column, out var cell) && cell.Value.Length > 0 ? cell.Value : null;

    /// <summary>How the file itself calls the column.</summary>
    public string? Heading(ImportColumn column) => cells.TryGetValue(column, out var cell) ? cell.Heading : null;

    /// <summary>The first one that says anything stays.</summary>
    public void Say(ImportColumn column, string heading, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            cells.TryAdd(column, (heading, value.Trim()));
    }

    /// <summary>What somebody wrote over the file goes first.</summary>
    internal void Mend(ImportColumn column, string value) => cells[column] = (Heading(column) ?? "", value.Trim());
}

/// <summary>Why a row cannot be taken over: named as the file names it, and what is expected instead.</summary>
/// <param name="Row">As in <see cref="FoundRow.Number"/>.</param>
/// <param name="At">Null if the whole row is meant.</param>
/// <param name="Column">Heading in the file; null if the whole row is meant, or the file has no such column.</param>
/// <param name="Value">What stands there, shortened.</param>
/// <param name="ExpectedKey">Text key of what is expected.</param>
public sealed record RowFault(int Row, ImportColumn? At, string? Column, string Value, string ExpectedKey, params (string Name, object? Value)[] Values);
