using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>Partial <c>AnswerField</c>: one question of a form, whatever its kind, with what was typed or answered.</summary>
/// <param name="Sent">What was typed and refused; null where nothing was.</param>
/// <param name="Choices">Organisations or persons to choose from.</param>
/// <param name="Meanwhile">What somebody saved while this was typed; null where nothing differs.</param>
public sealed record AnswerField(FormField Field, Answer? Answer, IFormCollection? Sent, IReadOnlyList<(string Value, string Text)> Choices, string? Meanwhile = null)
{
    /// <summary>Free rows that a table shows below the filled ones.</summary>
    private const int FreeRows = 3;

    public bool WasAsked => Sent is not null && Sent[TypedForm.AskedName].Contains(Field.Key);

    public string Typed => WasAsked ? Sent![Field.Key].ToString() : AnswerWords.Typed(Answer);

    public bool Ticked(string code) => WasAsked ? Sent![Field.Key].Contains(code) : Answer is ChoicesAnswer chosen && chosen.Codes.Contains(code);

    public bool Agreed => WasAsked ? Sent![Field.Key].Contains("true") : Answer is ConsentAnswer;

    /// <summary>Rows that are filled, and some more; from 1.</summary>
    public IEnumerable<int> Rows(MoneyTableField table)
    {
        var filled = WasAsked
            ? Enumerable.Range(1, table.MostRows).LastOrDefault(r => table.Columns.Any(c => Sent![TypedForm.Cell(table, r, c)].ToString().Length > 0))
            : Answer is TableAnswer there ? there.Rows.Count : 0;
        return Enumerable.Range(1, Math.Min(table.MostRows, Math.Max(filled + FreeRows, table.LeastRows)));
    }

    public string Cell(MoneyTableField table, int row, TableColumn column) =>
        WasAsked ? Sent![TypedForm.Cell(table, row, column)].ToString()
        : Answer is not TableAnswer there || there.Rows.Count < row ? ""
        : column.IsMoney ? there.Rows[row - 1].Cents.TryGetValue(column.Key, out var cents) ? MoneyInput.Write(cents) : ""
        : there.Rows[row - 1].Texts.GetValueOrDefault(column.Key, "");
}
