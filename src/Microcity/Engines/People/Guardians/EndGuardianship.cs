using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Ends a guardianship before the 18th birthday: the office may, and the guardian.</summary>
public sealed class EndGuardianship(CityDb db, Visitor visitor, Here here)
{
    public async Task<Outcome<Done>> Run(Guid id, CancellationToken stop = default)
    {
        var (self, staff) = (visitor.PersonId!.Value, visitor.May(PeoplePermissions.Guardians));
        if (await db.Set<Guardianship>().FirstOrDefaultAsync(g => g.Id == id && g.EndedAt == null && (staff || g.GuardianId == self), stop) is not { } link)
            return Refusal.NothingHere;
        link.EndedAt = here.Now;
        db.Record(new GuardianshipEnded(link.WardId, link.Id));
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
