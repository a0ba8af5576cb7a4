using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Gives somebody the role for one organisation, inside the caller's act; they sign in again to use it.</summary>
public sealed class GiveEmployerRole(CityDb db, Visitor visitor, EndSessionsOf endSessions, Here here)
{
    internal async Task Run(Representative row, CancellationToken stop)
    {
        db.Add(new RoleGrant { PersonId = row.PersonId, Role = RepresentativeRules.Role, ScopeKind = ScopeKind.Organisation, ScopeId = row.OrganisationId, From = here.Today, Until = row.Until, GrantedBy = visitor.PersonId });
        db.Record(new RoleGranted(row.PersonId, RepresentativeRules.Role, ScopeKind.Organisation, row.Until));
        await endSessions.Run(row.PersonId, stop);
    }
}

/// <summary>Takes the role for one organisation from somebody, inside the caller's act; a restore does not give it back.</summary>
public sealed class EndEmployerRole(CityDb db, EndSessionsOf endSessions, RedoNotes notes, Here here)
{
    internal async Task Run(Representative row, CancellationToken stop)
    {
        var today = here.Today;
        var grants = await db.Set<RoleGrant>().Where(g => g.PersonId == row.PersonId && g.Role == RepresentativeRules.Role && g.ScopeId == row.OrganisationId && (g.Until == null || today < g.Until)).ToListAsync(stop);
        if (grants.Count == 0)
            return;
        foreach (var grant in grants)
        {
            await notes.Add(RedoKind.RoleEnded, row.PersonId, $"{grant.Id:N}", stop);
            grant.Until = today;
            db.Record(new RoleEnded(row.PersonId, grant.Role));
        }
        await endSessions.Run(row.PersonId, stop);
    }
}
