using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Every text that a page had, who saved it and when; an old one can become the newest again.</summary>
[Needs(Permissions.Pages), Says(At = "id=<work/pages[0].id>", Refuses = [404])]
public sealed class PageHistoryPage(CityDb db, SavePage save, PersonRegister persons, Here here) : PageModel
{
    private const int Most = 50;

    public CityPage Row { get; private set; } = null!;

    public Wording Name { get; private set; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<(PageEdition Edition, string? By)> Editions { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    [Says(Body = "number=1&version=<work/pages[0].version>", Refuses = [404, 409])]
    public async Task<IActionResult> OnPost(Guid id, int number, int version, CancellationToken stop)
    {
        if (!await Load(id, stop) || await db.Set<PageEdition>().AsNoTracking().FirstOrDefaultAsync(e => e.PageId == id && e.Number == number, stop) is not { } old)
            return NotFound();
        var done = await save.Run(id, PageContent.Of(Row, old), version, stop);
        return done.Done ? LocalRedirect($"~/work/pages/{id}?done=saved") : this.Refuse(done.Refusal);
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await db.Set<CityPage>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, stop) is not { } row)
            return false;
        Row = row;
        var editions = new List<(PageEdition, string?)>();
        foreach (var edition in await db.Set<PageEdition>().AsNoTracking().Where(e => e.PageId == id).OrderByDescending(e => e.Number).Take(Most).ToListAsync(stop))
            editions.Add((edition, edition.ById is { } by ? (await persons.Find(by, stop))?.Name : null));
        (Editions, Name) = (editions, Wording.Of(editions[0].Item1.Title, here.Language) ?? new Wording(row.Slug, here.Language));
        return true;
    }
}
