using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Ends every session of a person whose roles change; they sign in again under the new ones (T16).</summary>
public sealed class EndSessionsOf(CityDb db)
{
    public async Task Run(Guid person, CancellationToken stop = default)
    {
        var sessions = await db.Set<Session>().Where(s => db.Set<Account>().Any(a => a.Id == s.AccountId && a.PersonId == person)).ToListAsync(stop);
        if (sessions.Count == 0)
            return;
        db.RemoveRange(sessions);
        db.Record(new SessionEnded(person, EndedBy.RoleChange));
    }
}
