using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>What a reviewer gives for one criterion: a mark with its justification, or why they cannot judge (V5).</summary>
public static class MarkRules
{
    /// <summary>Signs without blanks around them.</summary>
    public const int ShortestJustification = 60;

    /// <param name="mark">In hundredths; null where the reviewer cannot judge.</param>
    /// <param name="text">The justification, or why not.</param>
    public static Refusal? Unfit(string criterion, int? mark, string text) => mark is { } given
        ? Refusal.Of(NoMark(criterion, given), TooShort(criterion, text))
        : string.IsNullOrWhiteSpace(text)
            ? Refusal.Malformed(criterion, "programmes.cannot-judge", "programmes.reason.cannot-judge", new Remedy("programmes.remedy.cannot-judge"))
            : null;

    /// <summary>Also of a decision that departs from the ranking (V16).</summary>
    public static Refusal? TooShort(string field, string text) => text.Trim().Length >= ShortestJustification
        ? null
        : Refusal.Malformed(field, "programmes.justification", "programmes.reason.justification", new Remedy("programmes.remedy.justification"), ("least", ShortestJustification), ("now", text.Trim().Length));

    /// <summary>Whole or half, 0 to 5.</summary>
    public static Refusal? NoMark(string criterion, int mark) => mark is >= 0 and <= MarkSheet.HighestMark && mark % MarkSheet.Step == 0
        ? null
        : Refusal.Malformed(criterion, "programmes.mark", "programmes.reason.mark", new Remedy("programmes.remedy.mark"));
}
