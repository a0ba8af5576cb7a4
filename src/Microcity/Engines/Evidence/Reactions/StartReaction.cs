using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Evidence;

/// <summary>Lets a reaction go on that was stopped because too much failed.</summary>
public sealed class StartReaction(CityDb db)
{
    public async Task<Outcome<Done>> Run(string name, CancellationToken stop = default)
    {
        if (await db.Set<ReactionCursor>().FirstOrDefaultAsync(c => c.Name == name && c.StoppedAt != null, stop) is not { } cursor)
            return Refusal.NothingHere;
        cursor.StoppedAt = null;
        await db.SaveChangesAsync(stop);
        return new Done();
    }
}
