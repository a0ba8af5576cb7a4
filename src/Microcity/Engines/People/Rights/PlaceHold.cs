using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>An officer keeps a person's rows for a ground that the law knows, until a day.</summary>
public sealed class PlaceHold(CityDb db, Here here)
{
    public async Task<Outcome<LegalHold>> Run(Guid person, HoldGround ground, DateOnly? until, CancellationToken stop = default)
    {
        if (!await db.Set<Person>().AnyAsync(p => p.Id == person, stop))
            return Refusal.NothingHere;
        if (RightsRules.UnfitDay(until, here.Today) is { } refusal)
            return refusal;
        var hold = new LegalHold { PersonId = person, Ground = ground, Until = until!.Value };
        db.Add(hold);
        if (await db.Set<ErasureRequest>().FirstOrDefaultAsync(r => r.PersonId == person && r.State == ErasureState.Waiting, stop) is { } waiting)
            waiting.State = ErasureState.Held;
        db.Record(new HoldPlaced(person, ground, hold.Until));
        await db.SaveChangesAsync(stop);
        return hold;
    }
}
