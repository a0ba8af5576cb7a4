using System.Globalization;
using System.Text.RegularExpressions;
using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>Reads what was typed or ticked on a page. A refusal leaves it to the page to keep what was typed.</summary>
public static partial class TypedAnswer
{
    /// <param name="typed">One value, or several for several choices and skills.</param>
    /// <returns>Neither where nothing was typed. Files, tables and consents are not typed like this.</returns>
    public static (Answer? Answer, Refusal? Refusal) Read(FormField field, IReadOnlyList<string> typed)
    {
        string[] values = [.. typed.Select(t => t.Trim()).Where(t => t.Length > 0)];
        return (field, values) switch
        {
            (_, []) => (null, null),
            (ShortTextField, [var text, ..]) => AnswerText.Read(field.Key, text, ShortTextField.Longest, oneLine: true),
            (LongTextField, [var text, ..]) => AnswerText.Read(field.Key, text, LongTextField.Longest, oneLine: false),
            (NumberField, [var text, ..]) => Number(field.Key, text),
            (MoneyField, [var text, ..]) => MoneyInput.Read(field.Key, text) is var read && read.Done ? (new MoneyAnswer(read.Value), null) : (null, read.Refusal),
            (DateField, [var text, ..]) => Day(field.Key, text),
            (ChoiceField, [var code, ..]) => (new ChoiceAnswer(code), null),
            (MultiChoiceField, _) => (new ChoicesAnswer(values), null),
            (SkillsField, _) => (new SkillsAnswer(values), null),
            (OrganisationField, [var id, ..]) => Guid.TryParse(id, out var organisation) ? (new OrganisationAnswer(organisation), null) : (null, AnswerRules.OtherKind(field.Key)),
            (PersonField, [var id, ..]) => Guid.TryParse(id, out var person) ? (new PersonAnswer(person), null) : (null, AnswerRules.OtherKind(field.Key)),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field.GetType().Name, null),
        };
    }

    /// <param name="rows">By column; empty rows are left out.</param>
    /// <returns>Refusals name <c>key.row.column</c>, the row from 1.</returns>
    public static (Answer? Answer, Refusal? Refusal) Read(MoneyTableField field, IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        var (read, refusals) = (new List<TableRow>(), new List<Refusal?>());
        for (var i = 0; i < rows.Count; i++)
        {
            var (texts, cents) = (new Dictionary<string, string>(), new Dictionary<string, long>());
            foreach (var column in field.Columns)
            {
                var (cell, refusal) = Cell(column, string.Create(CultureInfo.InvariantCulture, $"{field.Key}.{i + 1}.{column.Key}"), rows[i].GetValueOrDefault(column.Key)?.Trim() ?? "");
                refusals.Add(refusal);
                if (cell is MoneyAnswer money)
                    cents.Add(column.Key, money.Cents);
                else if (cell is TextAnswer text)
                    texts.Add(column.Key, text.Text);
            }
            if (texts.Count + cents.Count > 0)
                read.Add(new(texts, cents));
        }
        return Refusal.Of([.. refusals]) is { } unfit ? (null, unfit) : (read.Count == 0 ? null : new TableAnswer(read), null);
    }

    private static (Answer? Answer, Refusal? Refusal) Cell(TableColumn column, string at, string typed) =>
        typed.Length == 0 ? (null, null)
        : !column.IsMoney ? AnswerText.Read(at, typed, ShortTextField.Longest, oneLine: true)
        : MoneyInput.Read(at, typed) is var read && read.Done ? (new MoneyAnswer(read.Value), null) : (null, read.Refusal);

    private static (Answer? Answer, Refusal? Refusal) Number(string field, string typed) =>
        PlainNumber().IsMatch(typed) && decimal.TryParse(typed.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? (new NumberAnswer(number), null)
            : (null, Refusal.Malformed(field, "programmes.number", "programmes.reason.number", new Remedy("programmes.remedy.number")));

    private static (Answer? Answer, Refusal? Refusal) Day(string field, string typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (new DateAnswer(day), null)
            : (null, Refusal.Malformed(field, "programmes.day", "programmes.reason.day", new Remedy("programmes.remedy.day")));

    // More digits than anybody means would be rounded without a word.
    [GeneratedRegex(@"^-?[0-9]{1,15}([.,][0-9]{1,10})?\z")]
    private static partial Regex PlainNumber();
}
