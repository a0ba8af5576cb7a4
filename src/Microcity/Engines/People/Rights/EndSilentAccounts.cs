using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>
/// Writes to people who have not signed in for 22 and for 23 months, and lets those of 24 months be erased in 72 hours, so that an officer may
/// still say on Today what the law keeps (T46). Whoever works here, speaks for a firm or guards a child is not silent.
/// </summary>
public sealed class EndSilentAccounts(CityDb db, Installation installation, SendNotice notice, Here here)
{
    private const int AtOnce = 500;
    private const string Mailed = "people.silence.mail";

    public static CityJob Nightly { get; } = new("silent-accounts", "0 10 4 * * ?", (services, stop) => services.GetRequiredService<EndSilentAccounts>().Run(stop));

    /// <returns>How many were written to, and how many will be erased.</returns>
    public async Task<(int Told, int Ending)> Run(CancellationToken stop = default)
    {
        var (now, today, told, ending) = (here.Now, here.Today, 0, 0);
        var (silent, plain) = (now.AddMonths(-SilenceRules.FirstMailMonths), installation.Roles.Where(r => !r.Staff && r.Name != RepresentativeRules.Role).Select(r => r.Name).ToList());
        var accounts = await db.Set<Account>().AsNoTracking().Where(a => a.State != AccountState.Unconfirmed && (a.LastSignInAt ?? a.CreatedAt) <= silent
            && !db.Set<RoleGrant>().Any(g => g.PersonId == a.PersonId && !plain.Contains(g.Role) && (g.Until == null || today < g.Until))
            && !db.Set<Representative>().Any(r => r.PersonId == a.PersonId && r.State == RepresentativeState.Confirmed && (r.Until == null || today < r.Until))
            && !db.Set<Guardianship>().Any(g => g.GuardianId == a.PersonId && g.EndedAt == null)
            && !db.Set<ErasureRequest>().Any(r => r.PersonId == a.PersonId && (r.State == ErasureState.Waiting || r.State == ErasureState.Held)))
            .OrderBy(a => a.LastSignInAt ?? a.CreatedAt).Take(AtOnce).Select(a => new { a.PersonId, Seen = a.LastSignInAt ?? a.CreatedAt }).ToListAsync(stop);
        var persons = accounts.ConvertAll(a => a.PersonId);
        var mails = (await db.Set<Notice>().Where(n => n.TextKey == Mailed && persons.Contains(n.PersonId)).Select(n => new { n.PersonId, n.CreatedAt }).ToListAsync(stop)).ToLookup(n => n.PersonId, n => n.CreatedAt);
        foreach (var account in accounts)
        {
            var step = SilenceRules.Next(account.Seen, [.. mails[account.PersonId].Where(at => account.Seen < at)], now);
            if (step is SilenceStep.FirstMail or SilenceStep.SecondMail)
            {
                await notice.Run(account.PersonId, "people.silence.subject", Mailed, "/me", stop, ("day", here.DayOf(account.Seen.AddMonths(SilenceRules.EraseMonths) is var end && end > now ? end : now.AddDays(SilenceRules.LeastDays))));
                told++;
            }
            else if (step is SilenceStep.Erase)
            {
                db.Add(new ErasureRequest { PersonId = account.PersonId, RunAt = now + RightsRules.Wait });
                db.Record(new ErasureAsked(account.PersonId));
                await notice.Run(account.PersonId, "people.rights.mail-subject", "people.silence.ends", "/account/data", stop, ("day", here.DayOf(now + RightsRules.Wait)));
                ending++;
            }
        }
        await db.SaveChangesAsync(stop);
        return (told, ending);
    }
}
