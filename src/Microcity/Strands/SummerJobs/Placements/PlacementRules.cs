namespace Microcity.SummerJobs;

/// <summary>Until when things can be done about a placement.</summary>
public static class PlacementRules
{
    public const int LongestObjection = 300;

    /// <summary>An agreement is signed so many days before the first working day, or the place is somebody else's.</summary>
    public const int SignedBefore = 5;

    /// <summary>Hours can be entered until so many days after the last working day.</summary>
    public const int HoursUntil = 14;

    /// <summary>So many days a pupil may object to hours that were confirmed.</summary>
    public const int ObjectDays = 3;

    /// <summary>The last local day on which its agreement can be signed; a place that came late is signed before its first day.</summary>
    public static DateOnly SignBy(DateOnly firstDay, DateOnly today) => firstDay.AddDays(-SignedBefore) > today ? firstDay.AddDays(-SignedBefore) : firstDay.AddDays(-1);
}
