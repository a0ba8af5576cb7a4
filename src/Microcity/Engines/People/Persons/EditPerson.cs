using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Corrects what is known of a person. Whoever has an account is reached there, so that address is theirs alone to change.</summary>
public sealed class EditPerson(CityDb db, Visitor visitor, Here here)
{
    public async Task<Outcome<Person>> Run(Guid id, PersonContent said, int? seen = null, CancellationToken stop = default)
    {
        if (await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == id, stop) is not { } person)
            return Refusal.NothingHere;
        var tidy = said.Tidy();
        if (Refusal.Of(VersionRules.Outdated(person, seen ?? person.Version), MergeRules.Own(id, visitor.PersonId), PersonRules.Unfit(tidy, here.Today), PersonRules.OtherYear(person, tidy.BirthYear)) is { } refusal)
            return refusal;
        var account = await db.Set<Account>().AnyAsync(a => a.PersonId == id, stop);
        (person.GivenName, person.FamilyName, person.BirthYear, person.Phone) = (tidy.GivenName!, tidy.FamilyName!, tidy.BirthYear, tidy.Phone);
        person.Email = account ? person.Email : tidy.Email;
        person.Language = here.Profile?.Languages.Contains(tidy.Language ?? "") is true ? tidy.Language! : person.Language;
        await db.SaveChangesAsync(stop);
        return person;
    }
}
