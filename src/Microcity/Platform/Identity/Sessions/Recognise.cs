using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>From the cookie's reference to the visitor: session, account, grants of this moment and name.</summary>
public sealed class Recognise(CityDb db, Visitor visitor, Actor actor, Installation installation, PersonRegister persons, Here here, TimeProvider clock)
{
    public async Task<Visitor> Run(string key, CancellationToken stop = default)
    {
        var (hash, now, today) = (SecretKey.Hash(key), clock.GetUtcNow().UtcDateTime, here.Today);
        var found = await db.Set<Session>().AsNoTracking().Where(s => s.KeyHash == hash)
            .Join(db.Set<Account>().Where(a => a.State == AccountState.Active), s => s.AccountId, a => a.Id, (session, account) => new
            {
                session,
                account.PersonId,
                HasApp = account.AppSecret != null,
                Grants = db.Set<RoleGrant>().Where(g => g.PersonId == account.PersonId && g.From <= today && (g.Until == null || today < g.Until)).ToList(),
            })
            .FirstOrDefaultAsync(stop);
        if (found is null)
            return visitor;
        var (session, grants) = (found.session, found.Grants);
        var roles = installation.Roles.Where(r => grants.Any(g => g.Role == r.Name)).ToList();
        var staff = roles.Any(r => r.Staff);
        if (!SessionRules.Valid(session.StartedAt, session.LastSeenAt, staff, now))
            return visitor;
        var worthNoting = SessionRules.WorthNoting(session.LastSeenAt, now);
        if (worthNoting)
            await db.Set<Session>().Where(s => s.Id == session.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), stop);

        (visitor.AccountId, visitor.SessionId, visitor.FreshUntil) = (session.AccountId, session.Id, session.FreshUntil);
        visitor.SessionEnds = SessionRules.Ends(session.StartedAt, worthNoting ? now : session.LastSeenAt, staff);
        visitor.SecondStepDue = SecondStepRules.Due(session.Method, found.HasApp, roles.Select(r => r.Name));
        if (visitor.SecondStepDue)
            return visitor;
        var person = await persons.Find(found.PersonId, stop);
        (visitor.PersonId, visitor.Name, visitor.BirthYear, visitor.BirthDate) = (found.PersonId, person?.Name ?? "", person?.BirthYear, person?.BirthDate);
        (visitor.Grants, visitor.Staff) = (grants, staff);
        visitor.Permissions = roles.SelectMany(r => r.Permissions).ToHashSet();
        actor.IsPerson(found.PersonId);
        return visitor;
    }
}
