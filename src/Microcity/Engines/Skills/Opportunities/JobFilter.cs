using Microcity.Matching;
using Microsoft.AspNetCore.Mvc;

namespace Microcity.Skills;

public enum JobOrder { Closing, Newest }

/// <summary>What somebody wants to see of the job list; every part may be left out.</summary>
public sealed record JobFilter
{
    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    [FromQuery(Name = "kind")]
    public SourceKind? Kind { get; init; }

    /// <summary>Name of a place, or <see cref="FromHome"/>.</summary>
    [FromQuery(Name = "place")]
    public string? Place { get; init; }

    [FromQuery(Name = "order")]
    public JobOrder Order { get; init; }

    /// <summary>Last part of an occupation's URI.</summary>
    [FromQuery(Name = "occupation")]
    public string? Occupation { get; init; }

    /// <summary>Only what is hard to fill.</summary>
    [FromQuery(Name = "hard")]
    public bool Hard { get; init; }

    /// <summary>From 1.</summary>
    [FromQuery(Name = "page")]
    public int Page { get; init; } = 1;

    public const string FromHome = "home";

    public bool Narrows => !string.IsNullOrWhiteSpace(Words) || Kind is not null || !string.IsNullOrEmpty(Place) || !string.IsNullOrEmpty(Occupation) || Hard;

    /// <summary>Work that is open on this day and as wished, in the order wished.</summary>
    public IReadOnlyList<OpportunityLine> Of(CityOpportunities city, DateOnly today)
    {
        int? occupation = string.IsNullOrEmpty(Occupation) ? null : OccupationAddress.Find(city.Skills, Occupation) ?? -1;
        var work = city.All.Where(l => !l.Teaches && today <= l.OpenUntil
            && (Kind is null || l.Kind == Kind)
            && (string.IsNullOrEmpty(Place) || (Place == FromHome ? l.Remote is not Remote.No : l.Place == Place))
            && (occupation is null || l.Occupation == occupation)
            && (!Hard || l.HardToFill(today)));
        var found = Searched(work, Words, city.Skills);
        return Order is JobOrder.Newest
            ? [.. found.OrderByDescending(l => l.PostedOn).ThenBy(l => l.OpenUntil).ThenBy(l => l.Ref, StringComparer.Ordinal)]
            : [.. found.OrderBy(l => l.OpenUntil).ThenBy(l => l.Ref, StringComparer.Ordinal)];
    }

    /// <summary>Every word must begin a word of the title, of who offers it, of the place or of the occupation.</summary>
    public static IEnumerable<OpportunityLine> Searched(IEnumerable<OpportunityLine> lines, string? words, CitySkills skills)
    {
        string[] wanted = [.. Folding.Fold(words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => " " + w)];
        if (wanted.Length == 0)
            return lines;
        var occupations = new Dictionary<int, string>();
        return lines.Where(l => wanted.All(w => l.Words.Contains(w, StringComparison.Ordinal) || (l.Occupation is { } o && Named(o).Contains(w, StringComparison.Ordinal))));

        string Named(int occupation) => occupations.TryGetValue(occupation, out var known)
            ? known
            : occupations[occupation] = " " + Folding.Fold(string.Join(' ', skills.View.Languages.SelectMany(l => skills.View.OtherLabels(occupation, l).Prepend(skills.View.Label(occupation, l) ?? ""))));
    }
}
