using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Firms to verify and people to confirm wait on Today until somebody has decided.</summary>
internal static class FirmsWaiting
{
    private const int Most = 50;

    public static WorkKind ToVerify { get; } = new("people.firm-waiting", PeoplePermissions.Firms, "people.work.firms", async (services, stop) =>
    {
        var waiting = await services.GetRequiredService<CityDb>().Set<Organisation>().AsNoTracking().Where(o => o.State == OrganisationState.Pending)
            .OrderBy(o => o.PromisedOn).ThenBy(o => o.Id).Take(Most).Select(o => new { o.Id, o.Name, o.PromisedOn, o.Version }).ToListAsync(stop);
        return [.. waiting.Select(o => new WorkItem(o.Id, o.PromisedOn!.Value, "people.work.firm", $"/work/firms/{o.Id}", ("name", o.Name)) { Version = o.Version })];
    }) { OpenKey = "people.work.look" };

    public static WorkKind ToConfirm { get; } = new("people.representative-waiting", PeoplePermissions.Firms, "people.work.representatives", async (services, stop) =>
    {
        var db = services.GetRequiredService<CityDb>();
        var waiting = await db.Set<Representative>().AsNoTracking().Where(r => r.State == RepresentativeState.Asked)
            .Join(db.Set<Person>(), r => r.PersonId, p => p.Id, (row, person) => new { row, person.GivenName, person.FamilyName })
            .Join(db.Set<Organisation>(), r => r.row.OrganisationId, o => o.Id, (r, o) => new { r.row.Id, r.row.PromisedOn, r.row.Version, r.row.OrganisationId, r.GivenName, r.FamilyName, o.Name })
            .OrderBy(r => r.PromisedOn).ThenBy(r => r.Id).Take(Most).ToListAsync(stop);
        return [.. waiting.Select(r => new WorkItem(
            r.Id, r.PromisedOn!.Value, "people.work.representative", $"/work/representatives/{r.Id}", ("person", $"{r.GivenName} {r.FamilyName}"), ("name", r.Name)) { Version = r.Version })];
    }) { OpenKey = "people.work.look" };
}
