using Microcity.Platform;

namespace Microcity.Evidence;

/// <summary>Records that the ledger was recomputed, and how it ended.</summary>
public sealed class NoteVerified(CityDb db)
{
    public async Task Run(LedgerState state, CancellationToken stop = default)
    {
        db.Record(new LedgerVerified(state.LastSeq, state.Whole));
        await db.SaveChangesAsync(stop);
    }
}
