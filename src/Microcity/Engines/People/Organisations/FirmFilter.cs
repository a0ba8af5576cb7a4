using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Folding = Microcity.Matching.Folding;

namespace Microcity.People;

/// <summary>What an officer wants to see of all firms; every part may be left out.</summary>
public sealed record FirmFilter
{
    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    [FromQuery(Name = "state")]
    public OrganisationState? State { get; init; }

    /// <summary>From 1.</summary>
    [FromQuery(Name = "page")]
    public int Page { get; init; } = 1;

    public bool Narrows => !string.IsNullOrWhiteSpace(Words) || State is not null;

    /// <summary>One page of it: what waits for the office by its promise, then all others by name.</summary>
    /// <param name="size">Rows of a page.</param>
    public async Task<FirmsFound> Of(CityDb db, int size, CancellationToken stop)
    {
        var all = await db.Set<Organisation>().AsNoTracking().Where(o => State == null || o.State == State).ToListAsync(stop);
        string[] wanted = [.. Folding.Fold(Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => " " + w)];
        var found = all.Where(o => wanted.All(w => (" " + Folding.Fold($"{o.Name} {o.RegisterNumber}")).Contains(w, StringComparison.Ordinal)))
            .OrderBy(o => o.PromisedOn ?? DateOnly.MaxValue).ThenBy(o => o.NameKey, StringComparer.Ordinal).ThenBy(o => o.Id).ToList();
        var last = Math.Max(1, (found.Count + size - 1) / size);
        var page = Math.Clamp(Page, 1, last);
        var shown = found.Skip((page - 1) * size).Take(size).ToList();
        var ids = shown.Select(o => o.Id).ToList();
        var people = await db.Set<Representative>().Where(r => ids.Contains(r.OrganisationId) && r.State == RepresentativeState.Confirmed).GroupBy(r => r.OrganisationId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        return new([.. shown.Select(o => new FirmRow(o, people.GetValueOrDefault(o.Id)))], found.Count, new(page, last));
    }
}

/// <param name="People">Who speaks for it or can be called there.</param>
public sealed record FirmRow(Organisation Firm, int People);

/// <param name="Count">How many there are on all pages.</param>
public sealed record FirmsFound(IReadOnlyList<FirmRow> Rows, int Count, Pages Pages);
