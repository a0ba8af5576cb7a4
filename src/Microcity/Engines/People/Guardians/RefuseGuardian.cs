using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>The office could not see that the asker is the child's guardian, and says why.</summary>
public sealed class RefuseGuardian(CityDb db, TellGuardian tell, Here here)
{
    public async Task<Outcome<Done>> Run(Guid request, string? why, CancellationToken stop = default)
    {
        if (await db.Set<GuardianRequest>().FirstOrDefaultAsync(r => r.Id == request && r.RefusedAt == null, stop) is not { } asked)
            return Refusal.NothingHere;
        if (GuardianRules.NoReason(why) is { } refusal)
            return refusal;
        (asked.RefusedAt, asked.Why) = (here.Now, why!.Trim());
        await tell.Run(await db.Set<Person>().AsNoTracking().FirstAsync(p => p.Id == asked.PersonId, stop), "people.guardians.mail-refused", stop);
        try
        {
            await db.SaveChangesAsync(stop);
            return default(Done);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.NothingHere;
        }
    }
}
