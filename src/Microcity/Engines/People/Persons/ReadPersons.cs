using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Folding = Microcity.Matching.Folding;

namespace Microcity.People;

/// <summary>Finds persons, with and without an account, by the beginnings of their names, their address or their phone.</summary>
public sealed class ReadPersons(CityDb db)
{
    public const int Most = 50;

    private const int MostWords = 4;

    /// <returns>One more than is shown where there are more.</returns>
    public async Task<IReadOnlyList<FoundPerson>> Run(string? typed, CancellationToken stop = default)
    {
        var text = (typed ?? "").Trim();
        if (text.Length == 0)
            return [];
        var persons = db.Set<Person>().AsNoTracking();
        if (text.Contains('@', StringComparison.Ordinal))
        {
            var address = Emails.Tidy(text);
            persons = persons.Where(p => p.Email == address || db.Set<Account>().Any(a => a.PersonId == p.Id && a.Email == address));
        }
        else if (!text.Any(char.IsLetter) && PersonRules.PhoneKey(text) is { } digits)
        {
            persons = persons.Where(p => p.PhoneKey == digits);
        }
        else
        {
            string[] words = [.. Folding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords)];
            if (words.Length == 0)
                return [];
            foreach (var word in words)
            {
                // As the index lies: from the word to the last that begins with it.
                var end = word + char.MaxValue;
                persons = persons.Where(p => (p.FamilyKey.CompareTo(word) >= 0 && p.FamilyKey.CompareTo(end) < 0) || (p.GivenKey.CompareTo(word) >= 0 && p.GivenKey.CompareTo(end) < 0));
            }
        }
        return await Rows(persons.OrderBy(p => p.FamilyKey).ThenBy(p => p.GivenKey).ThenBy(p => p.Id).Take(Most + 1), stop);
    }

    public async Task<FoundPerson?> One(Guid id, CancellationToken stop = default) => (await Rows(db.Set<Person>().AsNoTracking().Where(p => p.Id == id), stop)).FirstOrDefault();

    /// <returns>Where mails reach somebody: the address of the account, else what was noted.</returns>
    public async Task<string?> Reach(Guid id, CancellationToken stop = default) => (await One(id, stop))?.Email;

    internal async Task<IReadOnlyList<FoundPerson>> Rows(IQueryable<Person> persons, CancellationToken stop)
    {
        var found = await persons.Select(p => new { Person = p, Account = db.Set<Account>().Where(a => a.PersonId == p.Id).Select(a => a.Email).FirstOrDefault() }).ToListAsync(stop);
        return [.. found.Select(f => new FoundPerson(f.Person, f.Account))];
    }
}

/// <param name="Account">Its address; null without an account.</param>
public sealed record FoundPerson(Person Person, string? Account)
{
    public string? Email => Account ?? Person.Email;
}
