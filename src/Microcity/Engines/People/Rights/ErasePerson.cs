using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>
/// Removes all that the map of personal data leads to (T48): first the note that a restore must do it again, then files, then rows
/// with sessions and search, at last the alias, which cuts the ledger loose. Each step may be repeated; what is gone stays gone.
/// </summary>
public sealed class ErasePerson(CityDb db, PersonalRows map, RedoNotes notes, Installation installation, IServiceProvider services)
{
    /// <returns>How many rows went.</returns>
    public async Task<int> Run(Guid person, CancellationToken stop = default)
    {
        await notes.Add(RedoKind.Erased, person, stop: stop);
        var address = await db.Set<Person>().Where(p => p.Id == person).Select(p => p.Email).FirstOrDefaultAsync(stop);
        var keys = await map.Keys(person, address is null ? [] : [address], stop);
        foreach (var erase in installation.Modules.SelectMany(m => m.Erases))
            await erase(services, keys, stop);
        var gone = 0;
        await using (var together = await db.Together(stop))
        {
            foreach (var table in map.Tables().Where(t => t.Goes && t.Row != typeof(PersonAlias)))
                gone += await table.Remove(db, keys, stop);
            gone += await db.Set<PersonAlias>().Where(a => a.PersonId == person).ExecuteDeleteAsync(stop);
            await together.Commit(stop);
        }
        await EngineDifferences.Checkpoint(db, stop);
        return gone;
    }

    /// <summary>In a restored city: whoever was erased after its backup was made.</summary>
    public static async Task<int> Again(IServiceProvider services, CancellationToken stop)
    {
        var noted = services.GetRequiredService<RedoNotes>();
        var tags = (await noted.All(RedoKind.Erased, stop)).Select(n => Convert.ToHexString(n.Tag)).ToHashSet();
        if (tags.Count == 0)
            return 0;
        var (db, erase, again) = (services.GetRequiredService<CityDb>(), services.GetRequiredService<ErasePerson>(), 0);
        var known = await db.Set<Person>().Select(p => p.Id).Union(db.Set<PersonAlias>().Select(a => a.PersonId)).ToListAsync(stop);
        foreach (var person in known.Where(p => tags.Contains(Convert.ToHexString(noted.Tag(p)))))
        {
            await erase.Run(person, stop);
            again++;
        }
        return again;
    }
}
