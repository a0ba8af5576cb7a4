using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>All pages as the office sees them, shown or not.</summary>
public sealed class ReadPageRows(CityDb db, PersonRegister persons, Here here)
{
    private const int Most = 300;

    /// <returns>By kind, the newest first.</returns>
    public async Task<IReadOnlyList<PageRow>> Run(CancellationToken stop = default)
    {
        var rows = await db.Set<CityPage>().AsNoTracking().OrderBy(p => p.Kind).ThenByDescending(p => p.Id).Take(Most)
            .Join(db.Set<PageEdition>(), p => new { Page = p.Id, Number = p.Latest }, e => new { Page = e.PageId, e.Number }, (p, e) => new { Page = p, e.Title }).ToListAsync(stop);
        var names = new Dictionary<Guid, string?>();
        foreach (var owner in rows.Select(r => r.Page.OwnerId).OfType<Guid>().Distinct())
            names[owner] = (await persons.Find(owner, stop))?.Name;
        var languages = here.Profile?.Languages ?? [];
        return
        [
            .. from row in rows
               let page = row.Page
               orderby page.Kind, page.Id descending
               select new PageRow(
                   page.Id, page.Version, page.Slug, page.Kind, Wording.Of(row.Title, here.Language) ?? new Wording(page.Slug, here.Language), page.Shown is not null,
                   page.OwnerId is { } owner ? names[owner] : null, page.CheckedOn, page.Shown is not null && page.CheckedOn < here.Today.AddDays(-PageRules.OldAfterDays),
                   [.. languages.Where(l => !row.Title.ContainsKey(l))]),
        ];
    }
}

/// <param name="Shown">Everybody sees it.</param>
/// <param name="Old">Nobody looked it over for half a year.</param>
/// <param name="Missing">Languages of the city that it has not.</param>
public sealed record PageRow(Guid Id, int Version, string Slug, PageKind Kind, Wording Title, bool Shown, string? Owner, DateOnly CheckedOn, bool Old, IReadOnlyList<string> Missing);
