using System.Globalization;
using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>What a page sent for the questions that it showed.</summary>
/// <param name="self">Who sends it: a tick under a consent is theirs.</param>
public sealed class TypedForm(IFormCollection sent, Guid self)
{
    /// <summary>Names the questions that were on the page; what was not shown stays as it was.</summary>
    public const string AskedName = "_asked";

    /// <summary>More rows than a table shows at once come with the next save.</summary>
    private const int MostRows = MoneyTableField.MostRowsEver;

    public Outcome<Answers> Over(FormDocument form, Answers there)
    {
        var (answers, refusals) = (there, new List<Refusal?>());
        foreach (var field in sent[AskedName].OfType<string>().Distinct().Select(form.Field).OfType<FormField>().Where(f => f is not FileField))
        {
            var (answer, refusal) = Read(field);
            refusals.Add(refusal);
            answers = answers.With(field.Key, answer);
        }
        return Refusal.Of([.. refusals]) is { } unfit ? unfit : answers;
    }

    private (Answer? Answer, Refusal? Refusal) Read(FormField field) => field switch
    {
        ConsentField consent => (sent[field.Key].Contains("true") ? new ConsentAnswer([new(self, consent.TextVersion)]) : null, null),
        MoneyTableField table => TypedAnswer.Read(table, [.. Enumerable.Range(1, MostRows).Select(r => (IReadOnlyDictionary<string, string>)table.Columns.ToDictionary(c => c.Key, c => sent[Cell(table, r, c)].ToString()))]),
        SkillsField => TypedAnswer.Read(field, [.. sent[field.Key].ToString().Split(',')]),
        _ => TypedAnswer.Read(field, [.. sent[field.Key].OfType<string>()]),
    };

    public static string Cell(MoneyTableField table, int row, TableColumn column) => string.Create(CultureInfo.InvariantCulture, $"{table.Key}.{row}.{column.Key}");
}
