using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>A page that nobody sees goes for good with every text it had, such as the story of somebody who no longer agrees.</summary>
public sealed class RemovePage(CityDb db)
{
    public async Task<Outcome<Done>> Run(Guid id, int seen, CancellationToken stop = default)
    {
        if (await db.Set<CityPage>().FirstOrDefaultAsync(p => p.Id == id, stop) is not { } page)
            return Refusal.NothingHere;
        if (Refusal.Of(VersionRules.Outdated(page, seen), PageRules.StillShown(page)) is { } refusal)
            return refusal;
        db.Remove(page);
        db.Record(new PageRemoved(id));
        try
        {
            await db.SaveChangesAsync(stop);
            return new Done();
        }
        catch (DbUpdateConcurrencyException)
        {
            return VersionRules.Changed;
        }
    }
}

/// <summary>A page and its history are gone.</summary>
[Fact("page-removed", 1, "platform.fact.page-removed")]
public sealed record PageRemoved([Object("page")] Guid Page) : Fact;
