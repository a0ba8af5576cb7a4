using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Why a file with names is not taken.</summary>
internal static class LabelReasons
{
    private static readonly Remedy Columns = new("skills.remedy.label-columns");

    public static Refusal TooLarge(string file) => No("skills.labels-large", "skills.reason.labels-large", Columns, ("file", file));

    public static Refusal Broken(string file) => No("skills.labels-broken", "skills.reason.labels-broken", Columns, ("file", file));

    public static Refusal NoColumns(string file, string columns) => No("skills.labels-columns", "skills.reason.labels-columns", Columns, ("file", file), ("columns", columns));

    public static Refusal BadRow(string file, int row) => No("skills.labels-row", "skills.reason.labels-row", Columns, ("file", file), ("row", row));

    public static Refusal NoNames(string file) => No("skills.labels-none", "skills.reason.labels-none", Columns, ("file", file));

    /// <summary>Not one URI of the file is in the list.</summary>
    public static Refusal NothingJoins(string file, string list) =>
        No("skills.labels-foreign", "skills.reason.labels-foreign", new Remedy("skills.remedy.labels-list"), ("file", file), ("list", list));

    private static Refusal No(string code, string textKey, Remedy remedy, params (string, object?)[] values) =>
        Refusal.Content(new Reason(code, textKey, values, [remedy]));
}
