using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Accounts whose address nobody confirmed go after a week, and with each its person if nothing else is known of them (T46).</summary>
internal static class ForgetUnconfirmed
{
    public static Retention Accounts { get; } = new("people.unconfirmed", typeof(Account), (services, now, stop) => Old(services.GetRequiredService<CityDb>(), now).CountAsync(stop), Remove);

    private static async Task<int> Remove(IServiceProvider services, DateTime now, CancellationToken stop)
    {
        var db = services.GetRequiredService<CityDb>();
        await using var together = await db.Together(stop);
        var old = await Old(db, now).OrderBy(a => a.Id).Take(Retention.AtOnce).Select(a => new { a.Id, a.PersonId }).ToListAsync(stop);
        var (accounts, persons) = (old.ConvertAll(a => a.Id), old.ConvertAll(a => a.PersonId));
        await db.Set<OneTimeLink>().Where(l => accounts.Contains(l.AccountId)).ExecuteDeleteAsync(stop);
        await db.Set<Account>().Where(a => accounts.Contains(a.Id)).ExecuteDeleteAsync(stop);
        var tied = await PersonTies.Among(db, persons, [], stop);
        var alone = persons.Where(p => !tied.Contains(p)).ToList();
        await db.Set<Person>().Where(p => alone.Contains(p.Id)).ExecuteDeleteAsync(stop);
        await db.Set<PersonAlias>().Where(a => alone.Contains(a.PersonId)).ExecuteDeleteAsync(stop);
        await together.Commit(stop);
        return old.Count;
    }

    private static IQueryable<Account> Old(CityDb db, DateTime now)
    {
        var before = now.AddDays(-SilenceRules.UnconfirmedDays);
        return db.Set<Account>().Where(a => a.State == AccountState.Unconfirmed && a.CreatedAt < before);
    }
}
