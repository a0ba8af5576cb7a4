using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Who holds a role with some permission today, by name.</summary>
public sealed class Colleagues(CityDb db, Installation installation, PersonRegister persons, Here here)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<Colleague>> With(string permission, CancellationToken stop = default)
    {
        var all = new List<Colleague>();
        foreach (var id in await Holders(permission).Select(g => g.PersonId).Distinct().Order().Take(Most).ToListAsync(stop))
        {
            if (await persons.Find(id, stop) is { } person)
                all.Add(new(id, person.Name));
        }
        return [.. all.OrderBy(p => p.Name, StringComparer.Create(here.Say.Culture, ignoreCase: true))];
    }

    public Task<bool> Has(Guid person, string permission, CancellationToken stop = default) => Holders(permission).AnyAsync(g => g.PersonId == person, stop);

    /// <summary>All that a person's roles allow today.</summary>
    public async Task<IReadOnlySet<string>> Permissions(Guid person, CancellationToken stop = default)
    {
        var held = await Today().Where(g => g.PersonId == person).Select(g => g.Role).ToListAsync(stop);
        return installation.Roles.Where(r => held.Contains(r.Name)).SelectMany(r => r.Permissions).ToHashSet();
    }

    private IQueryable<RoleGrant> Holders(string permission)
    {
        var roles = installation.Roles.Where(r => r.Permissions.Contains(permission)).Select(r => r.Name).ToList();
        return Today().Where(g => roles.Contains(g.Role));
    }

    private IQueryable<RoleGrant> Today()
    {
        var today = here.Today;
        return db.Set<RoleGrant>().Where(g => g.From <= today && (g.Until == null || today < g.Until));
    }
}

public sealed record Colleague(Guid Id, string Name);
