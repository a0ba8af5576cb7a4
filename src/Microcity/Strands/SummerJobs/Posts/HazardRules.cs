namespace Microcity.SummerJobs;

/// <summary>What hazards do to the age of those who may take a post (P2).</summary>
public static class HazardRules
{
    public const int GrownUp = 18;

    private static readonly TimeOnly NightBegins = new(22, 0), NightEnds = new(6, 0);

    /// <summary>Forbidden under 18 where a country says nothing else.</summary>
    public static IReadOnlySet<Hazard> Forbidden { get; } = new HashSet<Hazard> { Hazard.Machines, Hazard.Heights, Hazard.Chemicals, Hazard.Night };

    /// <param name="asked">By the employer.</param>
    public static int LeastAge(int asked, IEnumerable<Hazard> hazards, IReadOnlySet<Hazard> forbidden, HoursBands bands) =>
        Math.Max(Math.Max(asked, bands.LeastAge), hazards.Any(forbidden.Contains) ? GrownUp : 0);

    /// <summary>Whether any minute lies between 22:00 and 06:00.</summary>
    /// <param name="minutes">From the start to the end of the day.</param>
    public static bool IsNight(TimeOnly start, int minutes) =>
        minutes > 0 && (start < NightEnds || start >= NightBegins || minutes > (NightBegins - start).TotalMinutes);
}
