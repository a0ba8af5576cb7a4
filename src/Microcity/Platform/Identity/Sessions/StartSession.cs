using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>
/// Opens a session after somebody showed who they are, and closes the one this browser held. Saved with the act that calls it.
/// </summary>
public sealed class StartSession(CityDb db, Actor actor, Visitor visitor, TimeProvider clock)
{
    /// <param name="device">As <see cref="DeviceName"/> says it.</param>
    /// <returns>The reference for the cookie.</returns>
    public async Task<string> Run(Account account, SignInMethod method, string device, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (visitor.SessionId is { } old && await db.Set<Session>().FirstOrDefaultAsync(s => s.Id == old, stop) is { } held)
            db.Remove(held);
        var key = SecretKey.New();
        var session = new Session
        {
            KeyHash = SecretKey.Hash(key),
            AccountId = account.Id,
            Method = method,
            StartedAt = now,
            LastSeenAt = now,
            FreshUntil = now + SessionRules.Fresh,
            Device = device,
        };
        db.Add(session);
        visitor.SessionId = session.Id;
        await db.Set<Account>().Where(a => a.Id == account.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.LastSignInAt, now), stop);
        actor.IsPerson(account.PersonId);
        db.Record(new SignedIn(account.PersonId, method));
        return key;
    }
}

/// <summary>Somebody signed in.</summary>
[Fact("signed-in", 1, "platform.fact.signed-in")]
public sealed record SignedIn([Subject] Guid Person, SignInMethod Method) : Fact;
