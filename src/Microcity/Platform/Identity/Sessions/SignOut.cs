using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Ends the session of this browser.</summary>
public sealed class SignOut(CityDb db, Visitor visitor)
{
    public async Task<Outcome<Done>> Run(CancellationToken stop = default)
    {
        if (await db.Set<Session>().FirstOrDefaultAsync(s => s.Id == visitor.SessionId, stop) is { } session)
            db.Remove(session);
        if (visitor.PersonId is { } person)
            db.Record(new SignedOut(person));
        await db.SaveChangesAsync(stop);
        return new Done();
    }
}

/// <summary>Somebody signed out.</summary>
[Fact("signed-out", 1, "platform.fact.signed-out")]
public sealed record SignedOut([Subject] Guid Person) : Fact;
