using Microcity.Platform;

namespace Microcity.SummerJobs;

/// <summary>What can be done with a placement, and when.</summary>
public static class PlacementRules
{
    public const int LongestObjection = 300;

    /// <summary>An agreement is signed so many days before the first working day, or the place is somebody else's.</summary>
    public const int SignedBefore = 5;

    /// <summary>Hours can be entered until so many days after the last working day.</summary>
    public const int HoursUntil = 14;

    /// <summary>So many days a pupil may object to hours that were confirmed.</summary>
    public const int ObjectDays = 3;

    /// <summary>From where to where a placement goes; what is not here is refused.</summary>
    public static readonly IReadOnlyDictionary<PlacementState, PlacementState[]> Moves = new Dictionary<PlacementState, PlacementState[]>
    {
        [PlacementState.Agreed] = [PlacementState.Working, PlacementState.BrokenOff],
        [PlacementState.Working] = [PlacementState.Ended, PlacementState.BrokenOff],
        [PlacementState.Ended] = [],
        [PlacementState.BrokenOff] = [],
    };

    /// <summary>The last local day on which its agreement can be signed; a place that came late is signed before its first day.</summary>
    public static DateOnly SignBy(DateOnly firstDay, DateOnly today) => firstDay.AddDays(-SignedBefore) > today ? firstDay.AddDays(-SignedBefore) : firstDay.AddDays(-1);

    public static Refusal? NotNow(PlacementState from, PlacementState to) => Moves[from].Contains(to)
        ? null
        : Refusal.Rule(new Reason("summer-jobs.placement-not-now", "summer-jobs.reason.placement-not-now", [], [new("summer-jobs.remedy.placement-not-now")]));
}
