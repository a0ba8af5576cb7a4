using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>One row of a list of opportunities; partial <c>MatchRow</c>.</summary>
/// <param name="Fit">How it fits; null where only the thing itself is shown.</param>
/// <param name="SomethingDifferent">On a pupil's list: outside what the pupil is strongest in.</param>
/// <param name="Note">One more sentence.</param>
public sealed record MatchRow(OpportunityLine Line, Fit? Fit = null, bool SomethingDifferent = false, string? Note = null)
{
    /// <summary>Who, where and until when, as people say it.</summary>
    public static string Meta(OpportunityLine line, Say say) => string.Join(" · ", new[]
    {
        Kind(line.Kind, say),
        line.Organisation,
        line.Remote is Remote.Full ? say["skills.row.from-home"] : line.Place,
        line.StartsOn is { } starts ? say["skills.row.starts", ("day", starts)] : null,
        line.Teaches && line.Hours is { } hours ? say.Count("skills.row.hours", hours) : null,
        line.Teaches ? line.CostCents is > 0 and var cents ? say.Euros(cents) : say["skills.row.free"] : null,
        line.Teaches ? null : say["skills.row.until", ("day", line.OpenUntil)],
        line.Free is { } free ? say.Count("skills.row.places", free) : null,
    }.OfType<string>());

    public static string Kind(SourceKind kind, Say say) => say[kind switch
    {
        SourceKind.Course => "skills.kind.course",
        SourceKind.SummerPost => "skills.kind.summer-post",
        SourceKind.Internship => "skills.kind.internship",
        SourceKind.Mentor => "skills.kind.mentor",
        SourceKind.Workshop => "skills.kind.workshop",
        SourceKind.Market => "skills.kind.market",
        _ => "skills.kind.vacancy",
    }];
}
