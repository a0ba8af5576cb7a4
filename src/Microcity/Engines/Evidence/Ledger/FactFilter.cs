using Microcity.Platform;

namespace Microcity.Evidence;

/// <summary>Which facts somebody wants to see.</summary>
/// <param name="Name">Of the fact; <see cref="Readings"/> for all that say who looked at what.</param>
/// <param name="Who">Who did it: an alias, <c>job:name</c>, <c>visitor</c> or <c>operator</c>.</param>
/// <param name="About">The alias of whom it is about.</param>
/// <param name="Thing"><c>kind:id</c>.</param>
/// <param name="From">First day, as the city counts days.</param>
/// <param name="Until">Last day.</param>
public sealed record FactFilter(string? Name = null, string? Who = null, string? About = null, string? Thing = null, DateOnly? From = null, DateOnly? Until = null)
{
    public const string Readings = "reads";

    private static readonly string[] ReadingNames = [.. FactShape.All.Where(s => s.Reads).Select(s => s.Name).Distinct()];

    public bool Any => this != new FactFilter();

    public IQueryable<EvidenceRow> In(IQueryable<EvidenceRow> rows)
    {
        if (Name is not null)
            rows = Name == Readings ? rows.Where(f => ReadingNames.Contains(f.Name)) : rows.Where(f => f.Name == Name);
        if (Who is not null)
            rows = rows.Where(f => f.Actor == Who);
        if (About is not null)
            rows = rows.Where(f => f.Subject == About);
        if (Thing is not null)
            rows = rows.Where(f => f.Object == Thing);
        if (From is { } from)
            rows = rows.Where(f => f.OccurredOn >= from);
        return Until is { } until ? rows.Where(f => f.OccurredOn <= until) : rows;
    }
}
