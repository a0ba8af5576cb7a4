using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Ends a grant from this request on, with the sessions that used it.</summary>
public sealed class EndRole(CityDb db, Visitor visitor, EndSessionsOf endSessions, RedoNotes notes, Here here)
{
    /// <param name="seen">The version of the grant that was looked at.</param>
    public async Task<Outcome<Done>> Run(Guid id, int seen, CancellationToken stop = default)
    {
        var today = here.Today;
        if (await db.Set<RoleGrant>().FirstOrDefaultAsync(g => g.Id == id, stop) is not { } grant)
            return Refusal.NothingHere;
        var others = await db.Set<RoleGrant>().CountAsync(
            g => g.Role == GrantRules.Administrator && g.PersonId != grant.PersonId && g.From <= today && (g.Until == null || today < g.Until), stop);
        if (Refusal.Of(VersionRules.Outdated(grant, seen), GrantRules.Own(grant.PersonId, visitor.PersonId), GrantRules.LastAdministrator(grant.Role, others)) is { } refusal)
            return refusal;
        await notes.Add(RedoKind.RoleEnded, grant.PersonId, $"{grant.Id:N}", stop);
        grant.Until = today;
        db.Record(new RoleEnded(grant.PersonId, grant.Role));
        await endSessions.Run(grant.PersonId, stop);
        await db.SaveChangesAsync(stop);
        return new Done();
    }
}

/// <summary>A role was ended before its day.</summary>
[Fact("role-ended", 1, "platform.fact.role-ended")]
public sealed record RoleEnded([Subject] Guid Person, Code Role) : Fact;
