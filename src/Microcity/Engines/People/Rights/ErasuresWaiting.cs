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
        return [.. waiting.Select(w => new WorkItem(
            w.request.Id, here.DayOf(w.request.RunAt), w.request.State == ErasureState.Held ? "people.work.erasure-held" : "people.work.erasure-waiting", $"/work/people/{w.request.PersonId}/hold",
            ("name", $"{w.GivenName} {w.FamilyName}")) { Version = w.request.Version })];
    });
}
