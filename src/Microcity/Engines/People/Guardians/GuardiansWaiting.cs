using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Adults who wait for the office to see whose guardian they are.</summary>
internal static class GuardiansWaiting
{
    public static WorkKind Kind { get; } = new("people.guardian-waiting", PeoplePermissions.Guardians, "people.work.guardians", async (services, stop) =>
    {
        var db = services.GetRequiredService<CityDb>();
        var waiting = await db.Set<GuardianRequest>().AsNoTracking().Where(r => r.RefusedAt == null)
            .Join(db.Set<Person>(), r => r.PersonId, p => p.Id, (request, asker) => new { request, asker }).OrderBy(w => w.request.PromisedOn).ThenBy(w => w.request.Id).Take(100).ToListAsync(stop);
        return [.. waiting.Select(w => new WorkItem(
            w.request.Id, w.request.PromisedOn, "people.work.guardian", $"/work/guardians/{w.request.Id}", ("name", w.asker.Name)) { Version = w.request.Version })];
    });
}
