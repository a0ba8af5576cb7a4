using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>What answers can be. Hidden questions are not looked at (F1); every reason names its question.</summary>
public static class AnswerRules
{
    /// <summary>While drafting: what is there has to fit, nothing has to be there.</summary>
    public static Refusal? Unfit(FormDocument form, Answers answers) =>
        Refusal.Of([.. Shown(form, answers).Select(f => answers[f.Key] is { } answer ? Unfit(f, answer) : null)]);

    /// <summary>When sending: it fits, and nothing required is missing.</summary>
    /// <param name="consenting">Who has to agree where agreement is required.</param>
    public static Refusal? Incomplete(FormDocument form, Answers answers, IReadOnlyCollection<Guid> consenting) =>
        Refusal.Of([Unfit(form, answers), .. Shown(form, answers).Where(f => f.Required).Select(f => f is ConsentField consent ? NotAgreed(consent, answers[f.Key], consenting) : Missing(f, answers[f.Key]))]);

    public static Refusal OtherKind(string field) =>
        Refusal.Malformed(field, "programmes.answer-kind", "programmes.reason.answer-kind", new Remedy("programmes.remedy.answer-kind"));

    private static IEnumerable<FormField> Shown(FormDocument form, Answers answers)
    {
        var shown = ShownFields.Of(form, answers);
        return form.Fields.Where(f => shown.Contains(f.Key));
    }

    private static Refusal? Missing(FormField field, Answer? answer) => answer is null
        ? Refusal.Malformed(field.Key, "programmes.answer-missing", "programmes.reason.answer-missing", new Remedy("programmes.remedy.answer-missing"))
        : null;

    private static Refusal? NotAgreed(ConsentField field, Answer? answer, IReadOnlyCollection<Guid> consenting)
    {
        var agreed = answer is ConsentAnswer consent ? consent.Given.Where(g => g.TextVersion == field.TextVersion).Select(g => g.PersonId).ToHashSet() : [];
        return consenting.All(agreed.Contains)
            ? null
            : Refusal.Malformed(field.Key, "programmes.consent-missing", "programmes.reason.consent-missing", new Remedy("programmes.remedy.consent-missing"));
    }

    private static Refusal? Unfit(FormField field, Answer answer) => (field, answer) switch
    {
        (ShortTextField, TextAnswer text) => AnswerText.TooLong(field.Key, text.Text, ShortTextField.Longest),
        (LongTextField, TextAnswer text) => AnswerText.TooLong(field.Key, text.Text, LongTextField.Longest),
        (NumberField limits, NumberAnswer number) => OutOfRange(limits, number.Number),
        (MoneyField limits, MoneyAnswer money) => Refusal.Of(TooLittle(limits, money.Cents), MoneyInput.TooMuch(field.Key, money.Cents, limits.Most ?? MoneyInput.Most)),
        (DateField, DateAnswer) or (OrganisationField, OrganisationAnswer) or (PersonField, PersonAnswer) or (ConsentField, ConsentAnswer) => null,
        (ChoiceField choice, ChoiceAnswer chosen) => NoOption(choice.Key, choice.Options, [chosen.Code]),
        (MultiChoiceField choice, ChoicesAnswer chosen) => NoOption(choice.Key, choice.Options, chosen.Codes),
        (SkillsField skills, SkillsAnswer chosen) => TooMany(skills, chosen),
        (FileField files, FilesAnswer sent) => FileRules.Unfit(files, sent),
        (MoneyTableField table, TableAnswer filled) => TableRules.Unfit(table, filled),
        _ => OtherKind(field.Key),
    };

    private static Refusal? OutOfRange(NumberField field, decimal number) => number >= (field.Least ?? number) && number <= (field.Most ?? number)
        ? null
        : Refusal.Malformed(field.Key, "programmes.number-range", "programmes.reason.number-range", new Remedy("programmes.remedy.number-range"), ("number", number), ("least", field.Least), ("most", field.Most));

    private static Refusal? TooLittle(MoneyField field, long cents) => cents >= (field.Least ?? 0)
        ? null
        : Refusal.Malformed(field.Key, "programmes.money-least", "programmes.reason.money-least", new Remedy("programmes.remedy.money-least"), ("least", new Euros(field.Least ?? 0)));

    private static Refusal? NoOption(string field, IReadOnlyList<FieldOption> options, IReadOnlyList<string> codes) => codes.All(c => options.Any(o => o.Code == c))
        ? null
        : Refusal.Malformed(field, "programmes.option", "programmes.reason.option", new Remedy("programmes.remedy.option"));

    private static Refusal? TooMany(SkillsField field, SkillsAnswer chosen) => chosen.Codes.Distinct(StringComparer.Ordinal).Count() <= field.Most
        ? null
        : Refusal.Malformed(field.Key, "programmes.skills-many", "programmes.reason.skills-many", new Remedy("programmes.remedy.skills-many"), ("most", field.Most));
}
