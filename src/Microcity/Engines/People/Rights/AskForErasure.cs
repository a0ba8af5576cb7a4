using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Asks that all about oneself, or a ward below the age of consent, is erased: after 72 hours, or with the next step of the loop. Asking again changes only when.</summary>
public sealed class AskForErasure(CityDb db, ReadBehalf behalf, SendNotice notice, Here here)
{
    /// <param name="now">Without the time to think it over.</param>
    public async Task<Outcome<ErasureRequest>> Run(bool now, Guid? ward = null, CancellationToken stop = default)
    {
        var acts = await behalf.Run(ward, stop);
        if (!acts.Done)
            return acts.Refusal;
        var (person, today) = (acts.Value.Person, here.Today);
        var administrators = await db.Set<RoleGrant>().Where(g => g.Role == GrantRules.Administrator && g.From <= today && (g.Until == null || today < g.Until))
            .Select(g => g.PersonId).Distinct().ToListAsync(stop);
        if (RightsRules.LastAdministrator(administrators.Contains(person), administrators.Count(a => a != person)) is { } refusal)
            return refusal;
        var runAt = now ? here.Now : here.Now + RightsRules.Wait;
        var request = await db.Set<ErasureRequest>().FirstOrDefaultAsync(r => r.PersonId == person && (r.State == ErasureState.Waiting || r.State == ErasureState.Held), stop);
        if (request is null)
        {
            db.Add(request = new ErasureRequest { PersonId = person, RunAt = runAt });
            db.Record(new ErasureAsked(person));
            await TellOwner(person, request, stop);
        }
        else if (runAt < request.RunAt)
        {
            request.RunAt = runAt;
        }
        var held = (await db.Set<LegalHold>().AsNoTracking().Where(h => h.PersonId == person).ToListAsync(stop)).Any(h => RightsRules.Holds(h, today));
        request.State = held ? ErasureState.Held : ErasureState.Waiting;
        try
        {
            await db.SaveChangesAsync(stop);
            return request;
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            return await db.Set<ErasureRequest>().AsNoTracking().SingleAsync(r => r.PersonId == person && (r.State == ErasureState.Waiting || r.State == ErasureState.Held), stop);
        }
    }

    private Task TellOwner(Guid person, ErasureRequest request, CancellationToken stop) =>
        notice.Run(person, "people.rights.mail-subject", "people.rights.mail", "/account/data", stop, ("day", here.DayOf(request.RunAt)));
}
