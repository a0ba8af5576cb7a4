using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>A page that nobody looked over for half a year asks its owner; one without an owner asks everybody who writes pages.</summary>
internal static class PagesToCheck
{
    private const int Most = 50;

    public static WorkKind Kind { get; } = new("platform.page-to-check", Permissions.Pages, "platform.work.pages", async (services, stop) =>
    {
        var (db, here, mine) = (services.GetRequiredService<CityDb>(), services.GetRequiredService<Here>(), await services.GetRequiredService<WorkDesk>().Persons(stop));
        var before = here.Today.AddDays(-PageRules.OldAfterDays);
        var old = await db.Set<CityPage>().AsNoTracking().Where(p => p.Shown != null && p.CheckedOn < before).OrderBy(p => p.CheckedOn).ThenBy(p => p.Id).Take(Most)
            .Join(db.Set<PageEdition>(), p => new { Page = p.Id, Number = p.Shown!.Value }, e => new { Page = e.PageId, e.Number }, (p, e) => new { p.Id, p.OwnerId, p.CheckedOn, p.Version, e.Title }).ToListAsync(stop);
        var colleagues = services.GetRequiredService<Colleagues>();
        var items = new List<WorkItem>();
        foreach (var page in old.OrderBy(p => p.CheckedOn))
        {
            if (page.OwnerId is { } owner && !mine.Contains(owner) && await colleagues.Has(owner, Permissions.Pages, stop))
                continue;
            items.Add(new(
                page.Id, page.CheckedOn.AddDays(PageRules.OldAfterDays + PageRules.DaysToLook), "platform.work.page", $"/work/pages/{page.Id}",
                ("title", Wording.Of(page.Title, here.Language)?.Text), ("day", page.CheckedOn)) { Version = page.Version });
        }
        return items;
    })
    {
        Personal = true,
        OpenKey = "platform.work.page-open",
        Usual = new("platform.work.page-right", "platform.work.page-checked", Check) { Titles = Titles },
    };

    private static async Task<Outcome<Done>> Check(IServiceProvider services, Guid id, int seen, CancellationToken stop) =>
        await services.GetRequiredService<CheckPage>().Run(id, seen, stop) is { Done: false, Refusal: var refusal } ? refusal : new Done();

    private static async Task<IReadOnlyDictionary<Guid, string>> Titles(IServiceProvider services, IReadOnlyList<Guid> ids, CancellationToken stop) =>
        (await services.GetRequiredService<ReadPages>().Run(ids, stop)).ToDictionary(p => p.Id, p => p.Title.Text);
}
