using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>
/// Sends the next mail that is due. Its lease keeps other copies of the program off for a minute; a copy that dies leaves it to the
/// next one, and the same message id lets the receiver drop a double (T64).
/// </summary>
public sealed class SendMails(CityDb db, Post post, CityAddress address, TimeProvider clock)
{
    /// <returns>True when there may be more.</returns>
    public async Task<bool> Run(CancellationToken stop = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = db.Set<MailOut>().Where(m => m.SentAt == null && m.GivenUpAt == null && m.NotBefore <= now && (m.LeaseUntil == null || m.LeaseUntil <= now));
        if (await due.AsNoTracking().OrderBy(m => m.NotBefore).ThenBy(m => m.Id).FirstOrDefaultAsync(stop) is not { } mail)
            return false;
        var until = now + MailRules.Lease;
        if (await due.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(m => m.SetProperty(x => x.LeaseUntil, until), stop) == 0)
            return true;
        try
        {
            await post.Send(new(mail.Id, $"{mail.Id:N}@{new Uri(address.Of("/")).Host}", mail.Recipient, mail.Subject, mail.Body) { WayOut = mail.WayOut }, stop);
        }
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            await Later(mail, until, stop);
            return true;
        }
        // Sent is sent: a stop between sending and marking would send it twice.
        await db.Set<MailOut>().Where(m => m.Id == mail.Id).ExecuteUpdateAsync(m => m.SetProperty(x => x.SentAt, now), CancellationToken.None);
        return true;
    }

    private async Task Later(MailOut mail, DateTime lease, CancellationToken stop)
    {
        var (now, tried) = (clock.GetUtcNow().UtcDateTime, mail.Attempts + 1);
        var (next, givenUp) = MailRules.WaitAfter(tried) is { } wait ? (now + wait, (DateTime?)null) : (mail.NotBefore, now);
        await db.Set<MailOut>().Where(m => m.Id == mail.Id && m.LeaseUntil == lease).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.Attempts, tried).SetProperty(x => x.NotBefore, next).SetProperty(x => x.GivenUpAt, givenUp).SetProperty(x => x.LeaseUntil, (DateTime?)null), stop);
    }
}
