using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>The names of organisations and persons that answers point at.</summary>
internal static class AnswerNames
{
    public static async Task<IReadOnlyDictionary<Guid, string>> Of(CityDb db, Answers answers, CancellationToken stop)
    {
        var organisations = answers.ByKey.Values.OfType<OrganisationAnswer>().Select(o => o.Id).ToList();
        var people = answers.ByKey.Values.OfType<PersonAnswer>().Select(p => p.Id).ToList();
        var names = await db.Set<Organisation>().Where(o => organisations.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        foreach (var person in await db.Set<Person>().AsNoTracking().Where(p => people.Contains(p.Id)).ToListAsync(stop))
            names[person.Id] = person.Name;
        return names;
    }
}
