using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Makes an officer the visitor of a scope in which nobody signed in, so that a mail tells what the page would.</summary>
public sealed class SeeAsOfficer(CityDb db, Visitor visitor, Installation installation, Here here)
{
    public async Task Run(Guid person, CancellationToken stop = default)
    {
        var today = here.Today;
        var grants = await db.Set<RoleGrant>().AsNoTracking().Where(g => g.PersonId == person && g.From <= today && (g.Until == null || today < g.Until)).ToListAsync(stop);
        var roles = installation.Roles.Where(r => grants.Any(g => g.Role == r.Name)).ToList();
        (visitor.PersonId, visitor.Grants, visitor.Staff) = (person, grants, roles.Any(r => r.Staff));
        visitor.Permissions = roles.SelectMany(r => r.Permissions).ToHashSet();
    }
}
