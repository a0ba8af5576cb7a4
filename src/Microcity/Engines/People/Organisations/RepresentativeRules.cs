using Microcity.Platform;

namespace Microcity.People;

/// <summary>Who may speak for an organisation, and when.</summary>
public static class RepresentativeRules
{
    public static Refusal? UnfitPosition(string? position) => position?.Trim().Length > OrganisationRules.LongestPosition
        ? Refusal.Malformed("position", "people.position-long", "people.reason.position-long", new("people.remedy.position-long"), ("most", OrganisationRules.LongestPosition))
        : null;

    /// <summary>Whether it counts on this day.</summary>
    public static bool Counts(Representative row, DateOnly today) =>
        row.State is RepresentativeState.Confirmed && row.From <= today && (row.Until is not { } end || today < end);

    /// <summary>What somebody may do for the organisation of this row.</summary>
    public static bool May(Representative row, RepresentativeRights right, DateOnly today) => Counts(row, today) && right <= row.Rights;
}
