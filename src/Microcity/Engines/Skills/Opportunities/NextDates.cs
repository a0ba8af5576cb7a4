namespace Microcity.Skills;

/// <summary>What closes and begins next, for the front page.</summary>
public static class NextDates
{
    private const int Most = 5;

    /// <returns>The day, what it is, and whether it begins then (else it closes).</returns>
    public static IReadOnlyList<(DateOnly Day, OpportunityLine Line, bool Begins)> Of(CityOpportunities city, DateOnly today) =>
    [
        .. city.All.Where(l => today <= l.OpenUntil)
            .Select(l => (Day: l.Teaches ? l.StartsOn : l.OpenUntil, Line: l))
            .Where(d => today <= d.Day)
            .OrderBy(d => d.Day).ThenBy(d => d.Line.Ref, StringComparer.Ordinal)
            .Take(Most)
            .Select(d => (d.Day!.Value, d.Line, d.Line.Teaches)),
    ];
}
