using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Evidence;

/// <summary>Publishes the last seal at a day's end; a copy kept outside proves everything before it.</summary>
public sealed class PublishHead(CityDb db, SealFacts seal, Here here, TimeProvider clock)
{
    /// <returns>Null when nothing was sealed since the last head, or the day is published already.</returns>
    public async Task<Head?> Run(CancellationToken stop = default)
    {
        while (await seal.Run(stop) == SealFacts.Most) { }
        var day = here.Today.AddDays(-1);
        var newest = await db.Set<Head>().AsNoTracking().OrderByDescending(h => h.Day).FirstOrDefaultAsync(stop);
        var last = await db.Set<Seal>().AsNoTracking().OrderByDescending(s => s.Seq).FirstOrDefaultAsync(stop);
        if (last is null || newest is not null && (newest.Day >= day || newest.Seq == last.Seq))
            return null;
        var head = new Head { Day = day, Seq = last.Seq, Hash = last.Hash, PublishedAt = clock.GetUtcNow().UtcDateTime };
        db.Add(head);
        await db.SaveChangesAsync(stop);
        return head;
    }
}
