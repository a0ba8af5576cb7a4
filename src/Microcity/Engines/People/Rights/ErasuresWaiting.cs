using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Erasures on Today: those that wait, so that an officer may say what the law keeps, and those that are held.</summary>
internal static class ErasuresWaiting
{
    public static WorkKind Kind { get; } = new("people.erasure-waiting", PeoplePermissions.Holds, "people.work.erasures", async (services, stop) =>
    {
        var (db, here) = (services.GetRequiredService<CityDb>(), services.GetRequiredService<Here>());
        var waiting = await db.Set<ErasureRequest>().AsNoTracking().Where(r => r.State == ErasureState.Waiting || r.State == ErasureState.Held)
            .Join(db.Set<Person>(), r => r.PersonId, p => p.Id, (request, person) => new { request, person.GivenName, person.FamilyName }).OrderBy(w => w.request.RunAt).Take(50).ToListAsync(stop);
        var held = waiting.Where(w => w.request.State == ErasureState.Held).Select(w => w.request.PersonId).ToList();
        var (today, holds) = (here.Today, db.Set<LegalHold>().AsNoTracking());
        var ends = await holds.Where(h => held.Contains(h.PersonId) && today < h.Until).GroupBy(h => h.PersonId).Select(g => new { g.Key, Until = g.Min(h => h.Until) }).ToDictionaryAsync(g => g.Key, g => g.Until, stop);
        return [.. waiting.Select(w => new WorkItem(
            w.request.Id, ends.TryGetValue(w.request.PersonId, out var end) ? end : here.DayOf(w.request.RunAt), w.request.State == ErasureState.Held ? "people.work.erasure-held" : "people.work.erasure-waiting", $"/work/people/{w.request.PersonId}/hold",
            ("name", $"{w.GivenName} {w.FamilyName}")) { Version = w.request.Version })];
    });
}
