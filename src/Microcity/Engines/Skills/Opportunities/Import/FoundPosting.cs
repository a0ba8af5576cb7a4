namespace Microcity.Skills;

/// <summary>One opening as a file says it, before anything is checked.</summary>
/// <param name="Number">Row of a spreadsheet (the column names are row 1), or which advert of a page, from 1.</param>
/// <param name="Broken">What is wrong with the row as such, as a text key; null if it can be read.</param>
internal sealed record FoundPosting(int Number, string? Broken = null)
{
    private readonly Dictionary<PostingColumn, (string Heading, string Value)> cells = [];

    public string? this[PostingColumn column] => cells.TryGetValue(column, out var cell) ? cell.Value : null;

    /// <summary>How the file itself calls the column.</summary>
    public string? Heading(PostingColumn column) => cells.TryGetValue(column, out var cell) ? cell.Heading : null;

    /// <summary>The first one that says anything stays.</summary>
    public void Say(PostingColumn column, string heading, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            cells.TryAdd(column, (heading, value.Trim()));
    }
}

/// <summary>Why a row cannot be taken over: named as the file names it, and what is expected instead.</summary>
/// <param name="Row">As in <see cref="FoundPosting.Number"/>.</param>
/// <param name="Column">Heading in the file; null if the whole row is meant, or the column is missing.</param>
/// <param name="Missing">Text key of what is missing, where the file has no such column.</param>
/// <param name="Value">What stands there, shortened.</param>
/// <param name="ExpectedKey">Text key of what is expected.</param>
public sealed record RowFault(int Row, string? Column, string? Missing, string Value, string ExpectedKey, params (string Name, object? Value)[] Values);
