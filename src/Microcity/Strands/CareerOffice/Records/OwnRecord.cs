using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.CareerOffice;

/// <summary>Finds what belongs to one person; what is another's looks like what is not there.</summary>
public sealed class OwnRecord(CityDb db, Here here)
{
    /// <summary>To change it: it counts as used now.</summary>
    public async Task<Outcome<CareerRecord>> Of(Guid person, CancellationToken stop = default)
    {
        if (await db.Set<CareerRecord>().FirstOrDefaultAsync(r => r.PersonId == person, stop) is not { } record)
            return RecordRules.NotOpened;
        record.LastUsedAt = here.Now;
        return record;
    }

    public Task<Goal?> Goal(Guid record, Guid goal, CancellationToken stop = default) => db.Set<Goal>().FirstOrDefaultAsync(g => g.Id == goal && g.CareerRecordId == record, stop);

    public Task<CareerStep?> Step(Guid record, Guid step, CancellationToken stop = default) => db.Set<CareerStep>().FirstOrDefaultAsync(s => s.Id == step && s.CareerRecordId == record, stop);

    /// <summary>Saves; when another request was there first, refuses instead.</summary>
    public async Task<Refusal?> Save(CancellationToken stop = default)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return null;
        }
        catch (DbUpdateException taken) when (taken.IsDuplicate() || taken is DbUpdateConcurrencyException)
        {
            return RecordRules.ChangedMeanwhile;
        }
    }
}
