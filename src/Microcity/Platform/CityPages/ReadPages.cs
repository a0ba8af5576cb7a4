using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Pages that everybody sees, in the reader's language or, where a page has none, in the city's.</summary>
public sealed class ReadPages(CityDb db, Here here)
{
    /// <returns>By kind, newest first.</returns>
    public async Task<IReadOnlyList<PageLine>> Run(PageKind? kind = null, int most = 100, CancellationToken stop = default) =>
        await Read(db.Set<CityPage>().Where(p => kind == null || p.Kind == kind), most, stop);

    public async Task<IReadOnlyList<PageLine>> Run(IReadOnlyCollection<Guid> ids, CancellationToken stop = default) =>
        await Read(db.Set<CityPage>().Where(p => ids.Contains(p.Id)), ids.Count, stop);

    /// <returns>Null where nothing is shown at this address.</returns>
    public async Task<ShownPage?> Run(string slug, CancellationToken stop = default)
    {
        var found = await db.Set<CityPage>().AsNoTracking().Where(p => p.Slug == slug && p.Shown != null)
            .Join(db.Set<PageEdition>(), p => new { Page = p.Id, Number = p.Shown!.Value }, e => new { Page = e.PageId, e.Number }, (p, e) => new { p, e }).FirstOrDefaultAsync(stop);
        return found is null ? null : Of(found.p, found.e);
    }

    /// <summary>An edition as somebody of this language would see it; null where it has no language at all.</summary>
    public ShownPage Of(CityPage page, PageEdition edition)
    {
        var language = (Wording.Of(edition.Title, [here.Language, .. here.Profile?.Languages ?? []]) ?? new Wording("", here.Language)).Language;
        return new(page, language, edition.Title.GetValueOrDefault(language) ?? "", edition.Lead.GetValueOrDefault(language), edition.Text.GetValueOrDefault(language) ?? "");
    }

    private async Task<IReadOnlyList<PageLine>> Read(IQueryable<CityPage> pages, int most, CancellationToken stop)
    {
        var rows = await pages.AsNoTracking().Where(p => p.Shown != null).OrderByDescending(p => p.ShownOn).ThenByDescending(p => p.Id).Take(most)
            .Join(db.Set<PageEdition>(), p => new { Page = p.Id, Number = p.Shown!.Value }, e => new { Page = e.PageId, e.Number }, (p, e) => new { p.Id, p.Slug, p.Kind, p.ShownOn, e.Title, e.Lead })
            .ToListAsync(stop);
        return
        [
            .. from row in rows
               let title = Wording.Of(row.Title, [here.Language, .. here.Profile?.Languages ?? []]) ?? new Wording("", here.Language)
               orderby row.Kind, row.ShownOn descending, row.Id descending
               select new PageLine(row.Id, row.Slug, row.Kind, row.ShownOn!.Value, title, row.Lead.GetValueOrDefault(title.Language)),
        ];
    }
}

/// <summary>A page in a list.</summary>
/// <param name="Lead">In the language of the title.</param>
public sealed record PageLine(Guid Id, string Slug, PageKind Kind, DateOnly ShownOn, Wording Title, string? Lead)
{
    public string Link => "/pages/" + Slug;
}

/// <summary>A page in one language.</summary>
/// <param name="Text">Markdown.</param>
public sealed record ShownPage(CityPage Page, string Language, string Title, string? Lead, string Text);
