using System.Text.RegularExpressions;
using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>What a form can be. Every reason names its question.</summary>
public static partial class FormRules
{
    /// <param name="languages">That every word of the form is needed in.</param>
    public static Refusal? Unfit(FormDocument form, IReadOnlyCollection<string> languages)
    {
        var earlier = new Dictionary<string, FormField>();
        var refusals = new List<Refusal?>();
        foreach (var section in form.Sections)
        {
            refusals.Add(Unkeyed(section.Key));
            refusals.Add(Wordless(section.Key, section.Title, languages));
            foreach (var field in section.Fields)
            {
                refusals.AddRange([Unkeyed(field.Key), Twice(field.Key, earlier), Unfit(field, languages), OutOfOrder(field, earlier)]);
                earlier.TryAdd(field.Key, field);
            }
        }
        refusals.AddRange(form.Sections.CountBy(s => s.Key).Where(s => s.Value > 1).Select(s => KeyTwice(s.Key)));
        return Refusal.Of([.. refusals]);
    }

    private static Refusal? Unfit(FormField field, IReadOnlyCollection<string> languages) => Refusal.Of(
        Wordless(field.Key, field.Label, languages),
        field.Help is { } help ? Wordless(field.Key, help, languages) : null,
        field switch
        {
            NumberField number => Refusal.Of(Backwards(field.Key, number.Least, number.Most), number.Unit is { } unit ? Wordless(field.Key, unit, languages) : null),
            MoneyField money => Backwards(field.Key, money.Least ?? 0, money.Most ?? MoneyInput.Most),
            ChoiceField choice => Options(field.Key, choice.Options, languages),
            MultiChoiceField choice => Options(field.Key, choice.Options, languages),
            FileField file => file.Types.Count == 0 ? NoLimits(field.Key) : Backwards(field.Key, 1, file.Most),
            SkillsField skills => Backwards(field.Key, 1, skills.Most),
            MoneyTableField table => Table(table, languages),
            ConsentField consent => Backwards(field.Key, 1, consent.TextVersion),
            _ => null,
        });

    private static Refusal? Unkeyed(string key) => Key().IsMatch(key)
        ? null
        : Refusal.Malformed(key, "programmes.form-key", "programmes.reason.form-key", new Remedy("programmes.remedy.form-key"), ("key", key));

    private static Refusal? Twice(string key, Dictionary<string, FormField> earlier) => earlier.ContainsKey(key) ? KeyTwice(key) : null;

    private static Refusal KeyTwice(string key) =>
        Refusal.Malformed(key, "programmes.form-key-twice", "programmes.reason.form-key-twice", new Remedy("programmes.remedy.form-key-twice"), ("key", key));

    private static Refusal? Wordless(string key, IReadOnlyDictionary<string, string> words, IReadOnlyCollection<string> languages) =>
        languages.All(l => !string.IsNullOrWhiteSpace(words.GetValueOrDefault(l)))
            ? null
            : Refusal.Malformed(key, "programmes.form-words", "programmes.reason.form-words", new Remedy("programmes.remedy.form-words"), ("key", key));

    private static Refusal? Options(string key, IReadOnlyList<FieldOption> options, IReadOnlyCollection<string> languages) => Refusal.Of(
        [options.Count >= 2 && options.DistinctBy(o => o.Code).Count() == options.Count && options.All(o => Key().IsMatch(o.Code)) ? null : NoLimits(key), .. options.Select(o => Wordless(key, o.Label, languages))]);

    private static Refusal? Table(MoneyTableField table, IReadOnlyCollection<string> languages) => Refusal.Of(
    [
        table.Columns.Any(c => c.IsMoney) && table.Columns.DistinctBy(c => c.Key).Count() == table.Columns.Count && table.Columns.All(c => Key().IsMatch(c.Key)) ? null : NoLimits(table.Key),
        Backwards(table.Key, table.LeastRows, Math.Max(1, table.MostRows)),
        Backwards(table.Key, table.MostRows, MoneyTableField.MostRowsEver),
        .. table.Columns.Select(c => Wordless(table.Key, c.Label, languages)),
    ]);

    private static Refusal? Backwards(string key, decimal? least, decimal? most) => least > most ? NoLimits(key) : null;

    private static Refusal NoLimits(string key) =>
        Refusal.Malformed(key, "programmes.form-limits", "programmes.reason.form-limits", new Remedy("programmes.remedy.form-limits"), ("key", key));

    // A condition looks at earlier questions only, so no two wait for each other.
    private static Refusal? OutOfOrder(FormField field, Dictionary<string, FormField> earlier) =>
        field.ShownWhen is null || (field.ShownWhen.Tests.Count > 0 && field.ShownWhen.Tests.All(t => earlier.TryGetValue(t.Field, out var asked) && t.Fits(asked)))
            ? null
            : Refusal.Malformed(field.Key, "programmes.form-condition", "programmes.reason.form-condition", new Remedy("programmes.remedy.form-condition"), ("key", field.Key));

    [GeneratedRegex(@"^[a-z][a-z0-9-]{0,39}\z")]
    private static partial Regex Key();
}
