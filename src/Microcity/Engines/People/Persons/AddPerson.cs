using Microcity.Platform;

namespace Microcity.People;

/// <summary>Enters a person; who they are stays in this row, facts know only their alias.</summary>
public sealed class AddPerson(CityDb db, TimeProvider clock)
{
    public async Task<Outcome<Person>> Run(string givenName, string familyName, string language, int? birthYear = null, string? email = null, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (PersonRules.Nameless(givenName, familyName) is { } refusal)
            return refusal;
        var person = new Person { Id = Ids.Next(now), GivenName = givenName.Trim(), FamilyName = familyName.Trim(), Language = language, BirthYear = birthYear, Email = email };
        db.Add(person);
        db.Record(new PersonAdded(person.Id));
        await db.SaveChangesAsync(stop);
        return person;
    }
}
