using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Ends a session on another device: one's own, or, as administrator, anybody's.</summary>
public sealed class EndSession(CityDb db, Visitor visitor)
{
    public async Task<Outcome<Done>> Run(Guid id, CancellationToken stop = default)
    {
        var found = await db.Set<Session>().Where(s => s.Id == id)
            .Join(db.Set<Account>(), s => s.AccountId, a => a.Id, (session, account) => new { session, account.PersonId }).FirstOrDefaultAsync(stop);
        if (found is null)
            return Refusal.NothingHere;
        if (found.session.AccountId != visitor.AccountId && !visitor.May(Permissions.Roles))
            return Refusal.HiddenWithout(Permissions.Roles);
        db.Remove(found.session);
        db.Record(new SessionEnded(found.PersonId, found.session.AccountId == visitor.AccountId ? EndedBy.Owner : EndedBy.Administrator));
        await db.SaveChangesAsync(stop);
        return new Done();
    }
}

public enum EndedBy { Owner, Administrator, RoleChange }

/// <summary>A session was ended before its time; all sessions of the person after a role change.</summary>
[Fact("session-ended", 1, "platform.fact.session-ended")]
public sealed record SessionEnded([Subject] Guid Person, EndedBy By) : Fact;
