namespace Microcity.Programmes;

/// <summary>Which questions are shown for these answers. A hidden question counts as not answered for those after it.</summary>
public static class ShownFields
{
    /// <returns>Keys.</returns>
    public static IReadOnlySet<string> Of(FormDocument form, Answers answers)
    {
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in form.Fields.Where(f => f.ShownWhen is null || f.ShownWhen.Holds(k => shown.Contains(k) ? answers[k] : null)))
            shown.Add(field.Key);
        return shown;
    }
}
