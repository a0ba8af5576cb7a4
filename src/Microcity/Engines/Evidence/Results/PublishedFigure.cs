using Microcity.Platform;

namespace Microcity.Evidence;

/// <summary>A value that somebody else published, shown as it was published and never added to what is counted here.</summary>
/// <param name="WhatKey">What was measured.</param>
/// <param name="StartKey">Where it began; null where nothing was published.</param>
/// <param name="AimKey">What was aimed for.</param>
/// <param name="ResultKey">What was published afterwards; null where nothing was.</param>
/// <param name="SourceKey">Who published it, and the year.</param>
/// <param name="InFront">Shown on the front page too.</param>
public sealed record PublishedFigure(string WhatKey, string? StartKey, string? AimKey, string? ResultKey, string SourceKey, bool InFront = false)
{
    /// <summary>NextGen Microcities 2018–2021, the project of Ventspils and Valmiera.</summary>
    public static IReadOnlyList<PublishedFigure> NextGen { get; } =
    [
        new("evidence.published.migration", "evidence.published.migration-start", "evidence.published.migration-aim", null, "evidence.published.source-project", InFront: true),
        new("evidence.published.international", "evidence.published.international-start", "evidence.published.international-aim", null, "evidence.published.source-project"),
        new("evidence.published.ict-gap", "evidence.published.ict-gap-start", "evidence.published.ict-gap-aim", null, "evidence.published.source-project", InFront: true),
        new("evidence.published.rank", null, "evidence.published.rank-aim", "evidence.published.rank-result", "evidence.published.source-rank", InFront: true),
        new("evidence.published.talents", null, "evidence.published.talents-aim", null, "evidence.published.source-project"),
        new("evidence.published.summer", null, "evidence.published.summer-aim", null, "evidence.published.source-project"),
        new("evidence.published.money", "evidence.published.money-start", null, null, "evidence.published.source-project", InFront: true),
    ];

    /// <summary>What the front page says of it.</summary>
    public string FrontKey => ResultKey ?? StartKey!;

    /// <summary>Only the demonstration tells the project's story, and only of the cities that were in it.</summary>
    public static IReadOnlyList<PublishedFigure> Of(City city) => city.Demo && city.Slug != DemoProfiles.New ? NextGen : [];
}
