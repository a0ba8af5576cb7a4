using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Work list: roles that end within 14 days, to be granted again or let go.</summary>
internal static class EndingGrants
{
    public static readonly WorkKind Kind = new("platform.grant-ending", Permissions.Roles, "platform.work.grants-ending", Waiting);

    private static async Task<IReadOnlyList<WorkItem>> Waiting(IServiceProvider services, CancellationToken stop)
    {
        var today = services.GetRequiredService<Here>().Today;
        var soon = today.AddDays(14);
        var ending = await services.GetRequiredService<CityDb>().Set<RoleGrant>().AsNoTracking()
            .Where(g => today < g.Until && g.Until <= soon && g.From < g.Until).OrderBy(g => g.Until).Take(50).ToListAsync(stop);
        var (persons, say, items) = (services.GetRequiredService<PersonRegister>(), services.GetRequiredService<Say>(), new List<WorkItem>());
        foreach (var grant in ending)
        {
            var name = (await persons.Find(grant.PersonId, stop))?.Name;
            items.Add(new(grant.Id, grant.Until!.Value, "platform.work.grant-ending", $"/work/people/{grant.PersonId}/roles", ("name", name), ("role", RoleNames.Say(say, grant.Role))));
        }
        return items;
    }
}
