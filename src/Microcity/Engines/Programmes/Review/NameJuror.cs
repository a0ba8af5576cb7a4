using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Names somebody who reviews applications of a call. They are told, and first asked about conflicts.</summary>
public sealed class NameJuror(CityDb db, SendNotice notice, Here here)
{
    /// <param name="email">Of their account in this city.</param>
    public async Task<Outcome<Juror>> Run(Guid call, string? email, CancellationToken stop = default)
    {
        var address = email?.Trim().ToLowerInvariant() ?? "";
        return await db.Set<Account>().Where(a => a.Email == address).Select(a => (Guid?)a.PersonId).FirstOrDefaultAsync(stop) is { } person
            ? await Run(call, person, stop)
            : Refusal.Malformed("email", "programmes.no-such-juror", "programmes.reason.no-such-juror", new("programmes.remedy.no-such-juror"));
    }

    public async Task<Outcome<Juror>> Run(Guid call, Guid person, CancellationToken stop = default)
    {
        if (await db.Set<Call>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == call, stop) is not { } found || !await db.Set<ReviewPlan>().AnyAsync(p => p.CallId == call, stop))
            return Refusal.NothingHere;
        var known = await db.Set<Person>().AsNoTracking().FirstAsync(p => p.Id == person, stop);
        if (Refusal.Of(
            found.StateAt(here.Now) <= CallState.Selecting && !await db.Set<Ranking>().AnyAsync(r => r.CallId == call, stop) ? null : CallRules.NotNow(found, CallState.Draft, here.Now),
            SignOffRules.Needed(known, here.Today) ? Refusal.Malformed("email", "programmes.juror-adult", "programmes.reason.juror-adult", new("programmes.remedy.no-such-juror")) : null) is { } refusal)
            return refusal;
        var juror = new Juror { CallId = call, PersonId = person };
        db.Add(juror);
        await notice.Run(person, "programmes.mail.juror-subject", "programmes.mail.juror", "/reviews", stop);
        try
        {
            await db.SaveChangesAsync(stop);
            return juror;
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            return Refusal.Malformed("email", "programmes.juror-twice", "programmes.reason.juror-twice", new("programmes.remedy.no-such-juror"));
        }
    }
}
