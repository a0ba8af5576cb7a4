using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>The newest edition of a page becomes the one that everybody sees and finds.</summary>
public sealed class PublishPage(CityDb db, IndexWords words, ShownPages shown, CityContext city, Here here)
{
    public async Task<Outcome<CityPage>> Run(Guid id, int seen, CancellationToken stop = default)
    {
        if (await db.Set<CityPage>().FirstOrDefaultAsync(p => p.Id == id, stop) is not { } page)
            return Refusal.NothingHere;
        var edition = await db.Set<PageEdition>().AsNoTracking().FirstAsync(e => e.PageId == id && e.Number == page.Latest, stop);
        if (VersionRules.Outdated(page, seen) is { } outdated)
            return outdated;
        if (PageRules.Unshowable(page, edition) is { } refusal)
            return refusal;
        (page.Shown, page.CheckedOn) = (page.Latest, here.Today);
        page.ShownOn ??= here.Today;
        db.Record(new PagePublished(id, page.Latest));
        try
        {
            await using var together = await db.Together(stop);
            await words.Run(FindPages.Code, id, [.. edition.Title.Values, .. edition.Lead.Values, .. edition.Text.Values.Select(Markdowns.Plain)], stop);
            await db.SaveChangesAsync(stop);
            await together.Commit(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return VersionRules.Changed;
        }
        shown.Forget(city.City.Id);
        return page;
    }
}

/// <summary>An edition of a page is what everybody sees.</summary>
[Fact("page-published", 1, "platform.fact.page-published")]
public sealed record PagePublished([Object("page")] Guid Page, int Edition) : Fact;
