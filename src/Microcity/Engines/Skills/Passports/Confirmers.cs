using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>People who may confirm what they saw somebody do: holders of a role with that permission today.</summary>
public sealed class Confirmers(CityDb db, Installation installation, PersonRegister persons, Here here)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<(Guid Id, string Name)>> All(CancellationToken stop = default)
    {
        var all = new List<(Guid, string)>();
        foreach (var id in await Holders().Select(g => g.PersonId).Distinct().Order().Take(Most).ToListAsync(stop))
        {
            if (await persons.Find(id, stop) is { } person)
                all.Add((id, person.Name));
        }
        return [.. all.OrderBy(p => p.Item2, StringComparer.Ordinal)];
    }

    public Task<bool> May(Guid person, CancellationToken stop = default) => Holders().AnyAsync(g => g.PersonId == person, stop);

    private IQueryable<RoleGrant> Holders()
    {
        var today = here.Today;
        var roles = installation.Roles.Where(r => r.Permissions.Contains(SkillPermissions.Confirm)).Select(r => r.Name).ToList();
        return db.Set<RoleGrant>().Where(g => roles.Contains(g.Role) && g.From <= today && (g.Until == null || today < g.Until));
    }
}
