using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>What a table of amounts can hold.</summary>
public static class TableRules
{
    public static Refusal? Unfit(MoneyTableField field, TableAnswer table) => Refusal.Of(TooFew(field, table.Rows.Count), TooMany(field, table.Rows.Count), Unlike(field, table), TooMuch(field, table));

    private static Refusal? TooFew(MoneyTableField field, int rows) => rows >= field.LeastRows
        ? null
        : Refusal.Malformed(field.Key, "programmes.rows-few", "programmes.reason.rows-few", new Remedy("programmes.remedy.rows-few"), ("least", field.LeastRows));

    private static Refusal? TooMany(MoneyTableField field, int rows) => rows <= field.MostRows
        ? null
        : Refusal.Malformed(field.Key, "programmes.rows-many", "programmes.reason.rows-many", new Remedy("programmes.remedy.rows-many"), ("most", field.MostRows));

    private static Refusal? Unlike(MoneyTableField field, TableAnswer table) =>
        table.Rows.All(r => r.Texts.Keys.All(k => field.Columns.Any(c => c.Key == k && !c.IsMoney)) && r.Cents.Keys.All(k => field.Columns.Any(c => c.Key == k && c.IsMoney)))
            ? null
            : AnswerRules.OtherKind(field.Key);

    private static Refusal? TooMuch(MoneyTableField field, TableAnswer table) => MoneyInput.TooMuch(field.Key, table.Total, MoneyInput.Most);
}
