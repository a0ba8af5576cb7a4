using Microcity.Matching;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>How an opportunity stands for the office.</summary>
public enum OfficeState { Open, Waiting, Closed }

/// <summary>What an officer wants to see of all opportunities; every part may be left out.</summary>
public sealed record OfficeFilter
{
    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    [FromQuery(Name = "kind")]
    public SourceKind? Kind { get; init; }

    /// <summary><see cref="OfficeState.Waiting"/>: its last day is over and nobody said what became of it.</summary>
    [FromQuery(Name = "state")]
    public OfficeState? State { get; init; }

    /// <summary>From 1.</summary>
    [FromQuery(Name = "page")]
    public int Page { get; init; } = 1;

    public bool Narrows => !string.IsNullOrWhiteSpace(Words) || Kind is not null || State is not null;

    /// <summary>One page of it: open ones by their last day, then those without an outcome, then the closed ones, newest first.</summary>
    /// <param name="size">Rows of a page.</param>
    public async Task<OfficePage> Of(CityDb db, DateOnly today, int size, CancellationToken stop)
    {
        var wished = Wished(db.Set<Opportunity>().AsNoTracking(), today);
        var ordered = wished.OrderBy(o => o.State == OpportunityState.Closed ? 2 : o.OpenUntil < today ? 1 : 0)
            .ThenBy(o => o.State == OpportunityState.Closed ? DateOnly.MinValue : o.OpenUntil).ThenByDescending(o => o.OpenUntil).ThenBy(o => o.Id);
        if (string.IsNullOrWhiteSpace(Words))
        {
            var count = await wished.CountAsync(stop);
            var pages = Pages(count, size);
            return new(await ordered.Skip((pages.Page - 1) * size).Take(size).ToListAsync(stop), count, pages);
        }
        var found = await Named(ordered, stop);
        var shown = Pages(found.Count, size);
        var ids = found.Skip((shown.Page - 1) * size).Take(size).ToList();
        var rows = await db.Set<Opportunity>().AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(stop);
        return new([.. rows.OrderBy(o => ids.IndexOf(o.Id))], found.Count, shown);
    }

    private IQueryable<Opportunity> Wished(IQueryable<Opportunity> all, DateOnly today) => (Kind, State) switch
    {
        ({ } kind, _) => (this with { Kind = null }).Wished(all.Where(o => o.SourceKind == kind), today),
        (_, OfficeState.Open) => all.Where(o => o.State == OpportunityState.Open && today <= o.OpenUntil),
        (_, OfficeState.Waiting) => all.Where(o => o.State == OpportunityState.Open && o.OpenUntil < today),
        (_, OfficeState.Closed) => all.Where(o => o.State == OpportunityState.Closed),
        _ => all,
    };

    /// <summary>Every word must begin a word of the title, of who offers it or of the place; the databases cannot compare without accents.</summary>
    private async Task<List<Guid>> Named(IQueryable<Opportunity> all, CancellationToken stop)
    {
        string[] wanted = [.. Folding.Fold(Words!).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => " " + w)];
        var found = new List<Guid>();
        await foreach (var row in all.Select(o => new { o.Id, o.Title, o.OrganisationName, o.Place }).AsAsyncEnumerable().WithCancellation(stop))
        {
            var words = " " + Folding.Fold(string.Join(' ', row.Title.Values.Append(row.OrganisationName).Append(row.Place)));
            if (wanted.All(w => words.Contains(w, StringComparison.Ordinal)))
                found.Add(row.Id);
        }
        return found;
    }

    private Pages Pages(int count, int size)
    {
        var last = Math.Max(1, (count + size - 1) / size);
        return new(Math.Clamp(Page, 1, last), last);
    }
}

/// <param name="Count">How many there are on all pages.</param>
public sealed record OfficePage(IReadOnlyList<Opportunity> Rows, int Count, Pages Pages);
