using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Somebody has read messages of theirs.</summary>
public sealed class ReadNotice(CityDb db, Visitor visitor, Here here)
{
    /// <param name="until">The newest of them that was seen; those before it count as read as well.</param>
    public async Task<Outcome<Done>> Run(Guid until, CancellationToken stop = default)
    {
        var self = visitor.PersonId!.Value;
        if (await db.Set<Notice>().AsNoTracking().FirstOrDefaultAsync(n => n.Id == until && n.PersonId == self, stop) is not { } newest)
            return Refusal.NothingHere;
        foreach (var notice in await db.Set<Notice>().Where(n => n.PersonId == self && n.ReadAt == null && n.CreatedAt <= newest.CreatedAt).ToListAsync(stop))
            notice.ReadAt = here.Now;
        await db.SaveChangesAsync(stop);
        return default(Done);
    }
}
