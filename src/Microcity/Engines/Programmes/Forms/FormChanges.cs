using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>What of a form may change.</summary>
public static class FormChanges
{
    /// <summary>What a strand needs may be re-worded, not removed or re-typed.</summary>
    public static Refusal? LosesFixed(FormDocument starting, FormDocument edited) => Refusal.Of(
    [
        .. starting.Fields.Where(f => f.Fixed).Where(f => edited.Field(f.Key) is not { } kept || Typed(kept) != Typed(f)).Select(f =>
            Refusal.Malformed(f.Key, "programmes.form-fixed", "programmes.reason.form-fixed", new Remedy("programmes.remedy.form-fixed"), ("key", f.Key))),
    ]);

    /// <summary>After a call opened only words change (F6).</summary>
    public static Refusal? ChangesMoreThanWords(FormDocument open, FormDocument edited) =>
        open.WithoutTexts().Sha256() == edited.WithoutTexts().Sha256()
            ? null
            : Refusal.Rule(new Reason("programmes.form-open", "programmes.reason.form-open", [], [new("programmes.remedy.form-open")]));

    // A question alone in a form: its bytes without words.
    private static string Typed(FormField field) => new FormDocument([new("alone", new Dictionary<string, string>(), [field.WithoutTexts()])]).Sha256();
}
