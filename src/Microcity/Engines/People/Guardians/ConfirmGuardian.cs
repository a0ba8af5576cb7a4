using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>The office has seen that the asker is the child's guardian, and says which person the child is.</summary>
public sealed class ConfirmGuardian(CityDb db, Visitor visitor, TellGuardian tell, Here here)
{
    /// <param name="ward">Null to enter the child as a new person, in the words that were typed.</param>
    public async Task<Outcome<Guardianship>> Run(Guid request, Guid? ward, GuardianMethod method, CancellationToken stop = default)
    {
        if (await db.Set<GuardianRequest>().FirstOrDefaultAsync(r => r.Id == request && r.RefusedAt == null, stop) is not { } asked)
            return Refusal.NothingHere;
        var guardian = await db.Set<Person>().AsNoTracking().FirstAsync(p => p.Id == asked.PersonId, stop);
        if ((ward is { } chosen ? await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == chosen, stop) : New(asked, guardian)) is not { } child)
            return Refusal.NothingHere;
        var today = here.Today;
        if (Refusal.Of(
            GuardianRules.Themselves(child.Id, guardian.Id), GuardianRules.NotAdult(guardian.BirthYear, guardian.BirthDate, today),
            GuardianRules.NoBirthYear(child), GuardianRules.OfAge(child.BirthYear, child.BirthDate, today)) is { } refusal)
            return refusal;
        if (ward is null)
        {
            db.Add(child);
            db.Record(new PersonAdded(child.Id));
        }
        var link = new Guardianship { Id = Ids.Next(here.Now), WardId = child.Id, GuardianId = guardian.Id, Method = method, ConfirmedById = visitor.PersonId!.Value, From = today };
        db.Add(link);
        db.Remove(asked);
        db.Record(new GuardianConfirmed(child.Id, link.Id, guardian.Id, method));
        await tell.Run(guardian, "people.guardians.mail-confirmed", stop);
        try
        {
            await db.SaveChangesAsync(stop);
            return link;
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            return GuardianRules.Already;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.NothingHere;
        }
    }

    private Person New(GuardianRequest asked, Person guardian) => new()
    {
        Id = Ids.Next(here.Now),
        GivenName = asked.ChildGivenName,
        FamilyName = asked.ChildFamilyName,
        BirthYear = asked.ChildBirthYear,
        Language = guardian.Language,
    };
}
