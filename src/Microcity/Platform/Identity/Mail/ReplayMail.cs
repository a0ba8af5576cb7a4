using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Tries a mail again that was given up, from the first of its twelve tries on.</summary>
public sealed class ReplayMail(CityDb db, TimeProvider clock)
{
    public async Task<Outcome<Done>> Run(Guid id, CancellationToken stop = default)
    {
        if (await db.Set<MailOut>().FirstOrDefaultAsync(m => m.Id == id && m.GivenUpAt != null && m.SentAt == null, stop) is not { } mail)
            return Refusal.NothingHere;
        (mail.GivenUpAt, mail.Attempts, mail.NotBefore) = (null, 0, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(stop);
        return new Done();
    }
}
