using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>
/// Pairs that may be one person: one address, one phone and one family name, or one name whose years of birth do not contradict. Two who both
/// have an account are none: the office joins no accounts.
/// </summary>
public sealed class ReadTwins(CityDb db, ReadPersons read)
{
    public const int Most = 50;

    /// <param name="only">Pairs with this person; null for all.</param>
    public async Task<IReadOnlyList<Twins>> Run(Guid? only = null, CancellationToken stop = default)
    {
        var (one, other) = (db.Set<Person>().AsNoTracking().Where(p => only == null || p.Id == only), db.Set<Person>().AsNoTracking());
        var named = one.Join(other, p => new { p.FamilyKey, p.GivenKey }, q => new { q.FamilyKey, q.GivenKey }, (p, q) => new { First = p.Id, Second = q.Id, Years = p.BirthYear == null || q.BirthYear == null || p.BirthYear == q.BirthYear })
            .Where(t => t.Years).Select(t => new { t.First, t.Second });
        var mailed = one.Where(p => p.Email != null).Join(other.Where(q => q.Email != null), p => p.Email, q => q.Email, (p, q) => new { First = p.Id, Second = q.Id });
        var called = one.Where(p => p.PhoneKey != null).Join(other.Where(q => q.PhoneKey != null), p => new { p.PhoneKey, p.FamilyKey }, q => new { q.PhoneKey, q.FamilyKey }, (p, q) => new { First = p.Id, Second = q.Id });
        var pairs = await named.Concat(mailed).Concat(called).Where(t => only != null ? t.First != t.Second : t.First.CompareTo(t.Second) < 0)
            .Where(t => !db.Set<TwoPersons>().Any(n => (n.FirstId == t.First && n.SecondId == t.Second) || (n.FirstId == t.Second && n.SecondId == t.First)))
            .Where(t => !db.Set<Account>().Any(a => a.PersonId == t.First) || !db.Set<Account>().Any(a => a.PersonId == t.Second))
            .Distinct().OrderBy(t => t.First).ThenBy(t => t.Second).Take(Most).ToListAsync(stop);
        var ids = pairs.SelectMany(p => new[] { p.First, p.Second }).Distinct().ToList();
        var persons = (await read.Rows(db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)), stop)).ToDictionary(p => p.Person.Id);
        // Who has an account stays, else who was here first.
        return [.. pairs.Select(p => new[] { persons[p.First], persons[p.Second] }.OrderByDescending(x => x.Account is not null).ThenBy(x => x.Person.CreatedAt).ThenBy(x => x.Person.Id).ToList()).Select(t => new Twins(t[0], t[1]))];
    }
}

/// <param name="Stays">Whom the program would keep.</param>
public sealed record Twins(FoundPerson Stays, FoundPerson Goes);
