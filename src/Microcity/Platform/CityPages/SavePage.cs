using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Keeps a page as it was written; what everybody sees stays until it is published.</summary>
public sealed class SavePage(CityDb db, Visitor visitor, Colleagues colleagues, Here here)
{
    /// <param name="id">Null for a new page.</param>
    /// <param name="seen">The version that was looked at.</param>
    public async Task<Outcome<CityPage>> Run(Guid? id, PageContent written, int seen, CancellationToken stop = default)
    {
        var content = written.Tidied();
        if (PageRules.Unfit(content) is { } refusal)
            return refusal;
        if (content.OwnerId is { } owner && owner != visitor.PersonId && !await colleagues.Has(owner, Permissions.Pages, stop))
            return PageRules.NoOwner;
        return id is { } known ? await Change(known, content, seen, stop) : await Add(content, stop);
    }

    private async Task<Outcome<CityPage>> Add(PageContent content, CancellationToken stop)
    {
        var slug = content.Slug ?? await FreeSlug(PageRules.SlugOf(Wording.Of(content.Title, here.Language)!.Value.Text), stop);
        if (await db.Set<CityPage>().AnyAsync(p => p.Slug == slug, stop))
            return PageRules.AddressTaken;
        var page = new CityPage
        {
            Id = Ids.Next(here.Now),
            Slug = slug,
            Kind = content.Kind,
            OwnerId = content.OwnerId ?? visitor.PersonId,
            CheckedOn = here.Today,
            Agreed = content.Agreed,
        };
        db.Add(page);
        return await Save(page, content, stop);
    }

    private async Task<Outcome<CityPage>> Change(Guid id, PageContent content, int seen, CancellationToken stop)
    {
        if (await db.Set<CityPage>().FirstOrDefaultAsync(p => p.Id == id, stop) is not { } page)
            return Refusal.NothingHere;
        if (VersionRules.Outdated(page, seen) is { } refusal)
            return refusal;
        if (page is { Shown: not null } && content is { Kind: PageKind.Story, Agreed: null })
            return Refusal.Malformed("agreed", "platform.page-not-agreed", "platform.reason.page-not-agreed", new("platform.remedy.page-not-agreed"));
        (page.Kind, page.OwnerId, page.Agreed, page.CheckedOn) = (content.Kind, content.OwnerId ?? visitor.PersonId, content.Agreed, here.Today);
        return await Save(page, content, stop);
    }

    private async Task<Outcome<CityPage>> Save(CityPage page, PageContent content, CancellationToken stop)
    {
        var newest = await db.Set<PageEdition>().AsNoTracking().FirstOrDefaultAsync(e => e.PageId == page.Id && e.Number == page.Latest, stop);
        if (newest is null || !content.SameTexts(newest))
        {
            page.Latest++;
            db.Add(new PageEdition { PageId = page.Id, Number = page.Latest, Title = content.Title, Lead = content.Lead, Text = content.Text, ById = visitor.PersonId });
        }
        db.Record(new PageSaved(page.Id, page.Latest));
        try
        {
            await db.SaveChangesAsync(stop);
            return page;
        }
        catch (DbUpdateConcurrencyException)
        {
            return VersionRules.Changed;
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            return page.Latest == 1 ? PageRules.AddressTaken : VersionRules.Changed;
        }
    }

    private async Task<string> FreeSlug(string wanted, CancellationToken stop)
    {
        var taken = (await db.Set<CityPage>().Where(p => p.Slug.StartsWith(wanted)).Select(p => p.Slug).ToListAsync(stop)).ToHashSet();
        if (!taken.Contains(wanted))
            return wanted;
        wanted = wanted[..Math.Min(wanted.Length, CityPage.LongestSlug - 4)].TrimEnd('-');
        return Enumerable.Range(2, taken.Count + 1).Select(n => $"{wanted}-{n}").First(s => !taken.Contains(s));
    }
}

/// <summary>Somebody wrote at a page of the city.</summary>
/// <param name="Edition">The newest one afterwards.</param>
[Fact("page-saved", 1, "platform.fact.page-saved")]
public sealed record PageSaved([Object("page")] Guid Page, int Edition) : Fact;
