using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>The owner of an address says yes; from now on it waits, and is counted.</summary>
public sealed class ConfirmTellMe(CityDb db, Here here)
{
    public async Task<Outcome<TellMe>> Run(string key, CancellationToken stop = default)
    {
        var hash = SecretKey.Hash(key);
        if (await db.Set<TellMe>().FirstOrDefaultAsync(t => t.KeyHash == hash, stop) is not { } row)
            return Refusal.NothingHere;
        if (row.ConfirmedAt is not null)
            return row;
        row.ConfirmedAt = here.Now;
        db.Record(new WaitBegan(row.Id, new Code(row.Topic)));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Pressed twice: the other one did it.
            return row;
        }
        return row;
    }
}
