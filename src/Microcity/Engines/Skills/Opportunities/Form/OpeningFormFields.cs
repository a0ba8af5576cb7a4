using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>The typed lines of an opening, in the order of the page.</summary>
internal static class OpeningFormFields
{
    public static IReadOnlyList<Field> Words(OpeningForm form) =>
    [
        new("title", "skills.edit.title", Value: form.Title, HelpKey: "skills.edit.title-help"),
        new("text", "skills.edit.text", Value: form.Text, HelpKey: "skills.edit.text-help", Required: false, Lines: 8),
    ];

    public static IReadOnlyList<Field> OtherWords(OpeningForm form) =>
    [
        new("otherTitle", "skills.edit.other-title", Value: form.OtherTitle, Required: false),
        new("otherText", "skills.edit.other-text", Value: form.OtherText, Required: false, Lines: 6),
    ];

    public static IReadOnlyList<Field> Where(OpeningForm form) =>
    [
        new("organisation", "skills.edit.organisation", Value: form.Organisation, Required: false),
        new("place", "skills.edit.place", Value: form.Place, Required: false),
    ];

    public static IReadOnlyList<Field> When(OpeningForm form) =>
    [
        new("openUntil", "skills.edit.until", "date", form.OpenUntil, HelpKey: "skills.edit.until-help"),
        new("places", "skills.edit.places", "number", form.Places, HelpKey: "skills.edit.places-help", Required: false),
    ];

    public static IReadOnlyList<Field> Rest(OpeningForm form) =>
    [
        new("startsOn", "skills.edit.starts", "date", form.StartsOn, Required: false),
        new("endsOn", "skills.edit.ends", "date", form.EndsOn, Required: false),
        new("hours", "skills.edit.hours", "number", form.Hours, HelpKey: "skills.edit.hours-help", Required: false),
        new("cost", "skills.edit.cost", Value: form.Cost, HelpKey: "skills.edit.cost-help", Required: false),
        new("url", "skills.edit.url", "url", form.Url, HelpKey: "skills.edit.url-help", Required: false),
        new("conditions", "skills.edit.conditions", Value: form.Conditions, HelpKey: "skills.edit.conditions-help", Required: false, Lines: 3),
    ];

    /// <summary>What a firm may say of work beside where and when.</summary>
    public static IReadOnlyList<Field> OfWork(OpeningForm form) => [.. Rest(form).Where(f => f.Name is "startsOn" or "endsOn" or "hours" or "url")];

    /// <summary>Lines that somebody saved otherwise meanwhile.</summary>
    public static Changed? Differing(OpeningForm typed, OpeningForm saved)
    {
        var all = All(saved).ToDictionary(f => f.Name);
        ChangedField[] differing = [.. All(typed).Where(f => Said(f) != Said(all[f.Name])).Select(f => new ChangedField(f.Name, f.LabelKey, Said(f), Said(all[f.Name])))];
        return new(differing);
    }

    private static IEnumerable<Field> All(OpeningForm form) => [.. Words(form), .. OtherWords(form), .. Where(form), .. When(form), .. Rest(form)];

    private static string Said(Field field) => (field.Value ?? "").ReplaceLineEndings("\n").Trim();
}
