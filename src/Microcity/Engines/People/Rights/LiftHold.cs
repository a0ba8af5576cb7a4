using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Lifts a hold before its day; an erasure that waited for it goes on at once.</summary>
public sealed class LiftHold(CityDb db, Here here)
{
    public async Task<Outcome<Done>> Run(Guid id, CancellationToken stop = default)
    {
        if (await db.Set<LegalHold>().FirstOrDefaultAsync(h => h.Id == id, stop) is not { } hold)
            return Refusal.NothingHere;
        hold.Until = here.Today < hold.Until ? here.Today : hold.Until;
        db.Record(new HoldLifted(hold.PersonId));
        await db.SaveChangesAsync(stop);
        return default(Done);
    }
}
