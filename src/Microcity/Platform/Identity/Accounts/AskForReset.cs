using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Asks for a link that sets a new password; the answer is the same for unknown addresses (T12).</summary>
public sealed class AskForReset(CityDb db, Tries tries, SendLink send)
{
    public async Task<Outcome<Done>> Run(string email, Asker from, CancellationToken stop = default)
    {
        email = Emails.Tidy(email);
        if (Emails.Unreadable(email) is { } refusal)
            return refusal;
        if (await tries.Begin([(AttemptKind.ResetOfEmail, email), (AttemptKind.ResetFromAddress, from.Address)], stop) is { } limited)
            return limited;
        if (await db.Set<Account>().FirstOrDefaultAsync(a => a.Email == email && a.State != AccountState.Disabled, stop) is { } account)
            send.Run(account, LinkUse.Reset);
        await db.SaveChangesAsync(stop);
        return new Done();
    }
}
