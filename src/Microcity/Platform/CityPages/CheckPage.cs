using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Somebody looked a page over and it is still right.</summary>
public sealed class CheckPage(CityDb db, Here here)
{
    public async Task<Outcome<CityPage>> Run(Guid id, int seen, CancellationToken stop = default)
    {
        if (await db.Set<CityPage>().FirstOrDefaultAsync(p => p.Id == id, stop) is not { } page)
            return Refusal.NothingHere;
        if (VersionRules.Outdated(page, seen) is { } outdated)
            return outdated;
        page.CheckedOn = here.Today;
        db.Record(new PageChecked(id));
        try
        {
            await db.SaveChangesAsync(stop);
            return page;
        }
        catch (DbUpdateConcurrencyException)
        {
            return VersionRules.Changed;
        }
    }
}

/// <summary>A page was looked over and found right.</summary>
[Fact("page-checked", 1, "platform.fact.page-checked")]
public sealed record PageChecked([Object("page")] Guid Page) : Fact;
