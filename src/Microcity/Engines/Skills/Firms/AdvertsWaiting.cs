using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Adverts that firms sent wait on Today until an officer has looked at them.</summary>
internal static class AdvertsWaiting
{
    private const int Most = 50;

    public static WorkKind Kind { get; } = new("skills.advert-waiting", SkillPermissions.Manage, "skills.work.adverts", async (services, stop) =>
    {
        var db = services.GetRequiredService<CityDb>();
        var waiting = await db.Set<Advert>().AsNoTracking().Where(a => a.State == AdvertState.Sent)
            .Join(db.Set<Organisation>(), a => a.OrganisationId, o => o.Id, (a, o) => new { a.Id, a.PromisedOn, a.Title, a.Version, o.Name }).OrderBy(a => a.PromisedOn).ThenBy(a => a.Id).Take(Most).ToListAsync(stop);
        return [.. waiting.Select(a => new WorkItem(a.Id, a.PromisedOn!.Value, "skills.work.advert", $"/work/adverts/{a.Id}", ("title", a.Title), ("name", a.Name)) { Version = a.Version })];
    }) { OpenKey = "people.work.look" };
}
