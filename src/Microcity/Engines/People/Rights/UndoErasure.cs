using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Takes the wish to be erased back, until it is done.</summary>
public sealed class UndoErasure(CityDb db, ReadBehalf behalf)
{
    public async Task<Outcome<Done>> Run(Guid? ward = null, CancellationToken stop = default)
    {
        var acts = await behalf.Run(ward, stop);
        if (!acts.Done)
            return acts.Refusal;
        var person = acts.Value.Person;
        if (await db.Set<ErasureRequest>().FirstOrDefaultAsync(r => r.PersonId == person && (r.State == ErasureState.Waiting || r.State == ErasureState.Held), stop) is not { } request)
            return Refusal.NothingHere;
        request.State = ErasureState.Undone;
        db.Record(new ErasureUndone(person));
        await db.SaveChangesAsync(stop);
        return default(Done);
    }
}
