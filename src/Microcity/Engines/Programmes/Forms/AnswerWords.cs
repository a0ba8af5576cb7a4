using System.Globalization;
using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>Questions and answers in the reader's language.</summary>
internal static class AnswerWords
{
    /// <summary>In the reader's language, or the first there is.</summary>
    public static string Of(Say say, IReadOnlyDictionary<string, string> words) => words.GetValueOrDefault(say.Language) ?? words.Values.FirstOrDefault() ?? "";

    /// <param name="names">Of organisations and persons, by id.</param>
    public static string Read(Say say, FormField field, Answer answer, IReadOnlyDictionary<Guid, string> names) => (field, answer) switch
    {
        (_, TextAnswer text) => text.Text,
        (NumberField number, NumberAnswer given) => given.Number.ToString("0.##########", say.Culture) + (number.Unit is { } unit ? $" {Of(say, unit)}" : ""),
        (_, MoneyAnswer money) => say.Euros(money.Cents),
        (_, DateAnswer day) => say.Day(day.Day),
        (ChoiceField choice, ChoiceAnswer chosen) => Option(say, choice.Options, chosen.Code),
        (MultiChoiceField choice, ChoicesAnswer chosen) => string.Join(", ", chosen.Codes.Select(c => Option(say, choice.Options, c))),
        (_, SkillsAnswer skills) => string.Join(", ", skills.Codes),
        (_, FilesAnswer files) => string.Join(", ", files.Files.Select(f => f.Name)),
        (_, OrganisationAnswer organisation) => names.GetValueOrDefault(organisation.Id, "–"),
        (_, PersonAnswer person) => names.GetValueOrDefault(person.Id, "–"),
        (_, TableAnswer table) => say["programmes.form.total", ("sum", say.Euros(table.Total))],
        (_, ConsentAnswer) => say["programmes.form.agreed"],
        _ => "–",
    };

    /// <summary>As it stands in an input again.</summary>
    public static string Typed(Answer? answer) => answer switch
    {
        TextAnswer text => text.Text,
        NumberAnswer number => CanonicalJson.Shortest(number.Number),
        MoneyAnswer money => MoneyInput.Write(money.Cents),
        DateAnswer day => day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ChoiceAnswer choice => choice.Code,
        SkillsAnswer skills => string.Join(", ", skills.Codes),
        OrganisationAnswer organisation => organisation.Id.ToString("D"),
        PersonAnswer person => person.Id.ToString("D"),
        _ => "",
    };

    private static string Option(Say say, IReadOnlyList<FieldOption> options, string code) => options.FirstOrDefault(o => o.Code == code) is { } option ? Of(say, option.Label) : code;
}
