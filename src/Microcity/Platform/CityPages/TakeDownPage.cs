using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Nobody sees or finds a page any more; its text stays with the office.</summary>
public sealed class TakeDownPage(CityDb db, IndexWords words, ShownPages shown, CityContext city)
{
    public async Task<Outcome<CityPage>> Run(Guid id, int seen, CancellationToken stop = default)
    {
        if (await db.Set<CityPage>().FirstOrDefaultAsync(p => p.Id == id, stop) is not { } page)
            return Refusal.NothingHere;
        if (VersionRules.Outdated(page, seen) is { } outdated)
            return outdated;
        (page.Shown, page.ShownOn) = (null, null);
        db.Record(new PageTakenDown(id));
        try
        {
            await using var together = await db.Together(stop);
            await words.Run(FindPages.Code, id, [], stop);
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

/// <summary>A page is no longer public.</summary>
[Fact("page-taken-down", 1, "platform.fact.page-taken-down")]
public sealed record PageTakenDown([Object("page")] Guid Page) : Fact;
