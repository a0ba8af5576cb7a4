using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Deletes what is kept under the code that this browser holds; the code opens nothing any more.</summary>
public sealed class DeleteDraft(CityDb db, CodeInHand hand)
{
    public async Task<Outcome<Done>> Run(CancellationToken stop = default)
    {
        if (hand.Code is { } code && DraftCode.Hash(code) is var hash && await db.Set<Draft>().FirstOrDefaultAsync(d => d.CodeHash == hash, stop) is { } draft)
        {
            db.Remove(draft);
            db.Record(new DraftDeleted(draft.Id));
            await db.SaveChangesAsync(stop);
        }
        hand.Take();
        return new Done();
    }
}
