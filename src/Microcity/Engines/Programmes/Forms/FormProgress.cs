namespace Microcity.Programmes;

public enum SectionState
{
    /// <summary>Earlier answers hide all of its questions.</summary>
    Hidden,

    /// <summary>Something is needed and nothing is answered.</summary>
    Empty,

    /// <summary>Something is still needed.</summary>
    Started,

    /// <summary>Nothing is needed and nothing is answered.</summary>
    Optional,
    Done,
}

/// <param name="Needed">How many of its questions still need something.</param>
public sealed record SectionProgress(FormSection Section, SectionState State, int Needed);

/// <summary>The task list of an application: what is done in each section and what is not.</summary>
public static class FormProgress
{
    /// <param name="consenting">Who has to agree where agreement is required.</param>
    public static IReadOnlyList<SectionProgress> Of(FormDocument form, Answers answers, IReadOnlyCollection<Guid> consenting)
    {
        var shown = ShownFields.Of(form, answers);
        var needing = AnswerRules.Incomplete(form, answers, consenting)?.Reasons.Select(r => r.Field).ToHashSet() ?? [];
        return [.. form.Sections.Select(s =>
        {
            var fields = s.Fields.Where(f => shown.Contains(f.Key)).ToList();
            var (needed, answered) = (fields.Count(f => needing.Contains(f.Key)), fields.Any(f => answers[f.Key] is not null));
            return new SectionProgress(s, fields.Count == 0 ? SectionState.Hidden : State(needed, answered), needed);
        })];
    }

    private static SectionState State(int needed, bool answered) => (needed, answered) switch
    {
        (0, true) => SectionState.Done,
        (0, false) => SectionState.Optional,
        (_, true) => SectionState.Started,
        (_, false) => SectionState.Empty,
    };
}
