using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Persons who may be meant by two names and a year of birth, however their signs were typed.</summary>
public sealed class ReadNamesakes(CityDb db)
{
    public async Task<IReadOnlyList<Person>> Run(string givenName, string familyName, int birthYear, CancellationToken stop = default)
    {
        var near = await db.Set<Person>().AsNoTracking().Where(p => p.BirthYear == birthYear || (p.FamilyName == familyName && p.GivenName == givenName)).ToListAsync(stop);
        var (given, family) = (Folding.Fold(givenName), Folding.Fold(familyName));
        return [.. near.Where(p => Folding.Fold(p.GivenName) == given && Folding.Fold(p.FamilyName) == family).OrderByDescending(p => p.BirthYear == birthYear).ThenBy(p => p.Id).Take(20)];
    }
}
