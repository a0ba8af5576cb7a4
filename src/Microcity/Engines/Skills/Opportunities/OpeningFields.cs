using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>What the office's pages of openings say in the same words.</summary>
internal static class OpeningFields
{
    public static IReadOnlyList<(string Value, string Text)> Kinds(Say say) => [.. Enum.GetValues<SourceKind>().Select(k => (k.ToString(), MatchRow.Kind(k, say)))];

    public static IReadOnlyList<(string Value, string Text)> Remotes(Say say) =>
        [(nameof(Remote.No), say["skills.edit.remote-no"]), (nameof(Remote.Partly), say["skills.edit.remote-partly"]), (nameof(Remote.Full), say["skills.row.from-home"])];

    public static IReadOnlyList<(string Value, string Text)> Needs(Say say) =>
        [(nameof(Need.Essential), say["skills.edit.essential"]), (nameof(Need.Optional), say["skills.edit.optional"]), (nameof(Need.Teaches), say["skills.edit.teaches"])];

    /// <summary>What it is, who offers it, until when, how many places are taken.</summary>
    public static string Meta(Opportunity row, Say say) => string.Join(" · ", new[]
    {
        MatchRow.Kind(row.SourceKind, say),
        row.OrganisationName,
        row.Remote is Remote.Full ? say["skills.row.from-home"] : row.Place,
        say["skills.row.until", ("day", row.OpenUntil)],
        row.Places is { } places ? say["skills.office.filled-of", ("filled", row.FilledPlaces), ("places", places)] : row.FilledPlaces > 0 ? say["skills.office.filled", ("filled", row.FilledPlaces)] : null,
    }.Where(part => !string.IsNullOrEmpty(part)));

    public static string State(Opportunity row, DateOnly today, Say say) =>
        row.State is OpportunityState.Closed ? (row.FreePlaces() == 0 ? say["skills.office.state-filled"] : say["skills.office.state-closed"])
        : row.OpenUntil < today ? say["skills.office.state-waiting"]
        : say["skills.office.state-open"];

    public static string StateClass(Opportunity row, DateOnly today) =>
        row.State is OpportunityState.Closed ? "state-missing" : row.OpenUntil < today ? "state-late" : "state-have";
}
