using Microsoft.AspNetCore.Mvc;

namespace Microcity.Skills;

/// <summary>What somebody wants to see of the courses, workshops and mentors.</summary>
public sealed record CourseFilter
{
    /// <summary>So many days ahead are soon.</summary>
    public const int SoonDays = 30;

    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    [FromQuery(Name = "kind")]
    public SourceKind? Kind { get; init; }

    /// <summary>Only what costs nothing.</summary>
    [FromQuery(Name = "free")]
    public bool Free { get; init; }

    /// <summary>Only what begins within <see cref="SoonDays"/>.</summary>
    [FromQuery(Name = "soon")]
    public bool Soon { get; init; }

    public bool Narrows => !string.IsNullOrWhiteSpace(Words) || Kind is not null || Free || Soon;

    /// <summary>What can be joined on this day, the first to begin first; what one can begin at any time comes last.</summary>
    public IReadOnlyList<OpportunityLine> Of(CityOpportunities city, DateOnly today) =>
    [
        .. JobFilter.Searched(city.All.Where(l => l.Teaches && today <= l.OpenUntil && (Kind is null || l.Kind == Kind) && (!Free || l.CostCents is null or 0) && (!Soon || BeginsSoon(l, today))), Words, city.Skills)
            .OrderBy(l => l.StartsOn ?? DateOnly.MaxValue).ThenBy(l => l.Ref, StringComparer.Ordinal),
    ];

    public static bool BeginsSoon(OpportunityLine line, DateOnly today) => today <= line.StartsOn && line.StartsOn <= today.AddDays(SoonDays);
}
