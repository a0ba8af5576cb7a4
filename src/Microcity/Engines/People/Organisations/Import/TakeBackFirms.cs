using System.Text.Json;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Takes rows of firms back, the last first: whom to call, then the firm if nobody else has to do with it.</summary>
internal static class TakeBackFirms
{
    private const int AtOnce = 500;

    /// <param name="rows">The last of the file first.</param>
    /// <returns>How many stay because somebody touched them since.</returns>
    public static async Task<int> Run(CityDb db, IReadOnlyList<ImportRow> rows, CancellationToken stop)
    {
        var stayed = 0;
        foreach (var part in rows.Select(r => (Firm: r.ObjectId, Did: JsonSerializer.Deserialize<FirmBefore>(r.Before!)!)).Chunk(AtOnce))
        {
            var (firmIds, contactIds, personIds) = (part.Select(r => r.Firm).Distinct().ToList(), part.Select(r => r.Did.Contact).OfType<Guid>().ToList(), part.Select(r => r.Did.Person).OfType<Guid>().ToList());
            var firms = await db.Set<Organisation>().Where(o => firmIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, stop);
            var contacts = await db.Set<Representative>().Where(r => contactIds.Contains(r.Id)).ToDictionaryAsync(r => r.Id, stop);
            var persons = await db.Set<Person>().Where(p => personIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop);
            var tied = await PersonTies.Among(db, personIds, contactIds, stop);
            var left = await db.Set<Representative>().Where(r => firmIds.Contains(r.OrganisationId)).GroupBy(r => r.OrganisationId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
            var parents = await db.Set<Organisation>().Where(o => firmIds.Contains(o.ParentId!.Value)).Select(o => o.ParentId!.Value).ToHashSetAsync(stop);
            foreach (var (id, did) in part)
            {
                var untouched = Contact(did);
                untouched &= Firm(id, did);
                stayed += untouched ? 0 : 1;
            }
            await db.SaveChangesAsync(stop);
            await db.Set<PersonAlias>().Where(a => personIds.Contains(a.PersonId) && !db.Set<Person>().Any(p => p.Id == a.PersonId)).ExecuteDeleteAsync(stop);

            bool Contact(FirmBefore did)
            {
                if (!did.ContactMade && did.ContactWas is null)
                    return true;
                if (!contacts.TryGetValue(did.Contact!.Value, out var row) || !persons.TryGetValue(did.Person!.Value, out var person)
                    || row.Version != did.Versions.Contact || person.Version != did.Versions.Person || (did.ContactMade && tied.Contains(person.Id)))
                    return false;
                if (did.ContactWas is { } was)
                {
                    was.Restore(row, person);
                    return true;
                }
                db.Remove(row);
                db.Remove(person);
                left[row.OrganisationId]--;
                return true;
            }

            bool Firm(Guid id, FirmBefore did)
            {
                if (!did.Made && did.Was is null)
                    return true;
                if (!firms.TryGetValue(id, out var firm) || firm.Version != did.Versions.Firm || (did.Made && (left.GetValueOrDefault(id) > 0 || parents.Contains(id))))
                    return false;
                if (did.Was is { } was)
                    was.Restore(firm);
                else
                    db.Remove(firm);
                return true;
            }
        }
        return stayed;
    }
}
