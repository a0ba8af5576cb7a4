using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Takes the wish to be erased back, until it is done.</summary>
public sealed class UndoErasure(CityDb db, Visitor visitor)
{
    public async Task<Outcome<Done>> Run(CancellationToken stop = default)
    {
        var person = visitor.PersonId!.Value;
        if (await db.Set<ErasureRequest>().FirstOrDefaultAsync(r => r.PersonId == person && (r.State == ErasureState.Waiting || r.State == ErasureState.Held), stop) is not { } request)
            return Refusal.NothingHere;
        request.State = ErasureState.Undone;
        db.Record(new ErasureUndone(person));
        await db.SaveChangesAsync(stop);
        return default(Done);
    }
}
