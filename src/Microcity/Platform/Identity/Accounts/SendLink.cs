namespace Microcity.Platform;

/// <summary>Writes a one-time link and the mail that carries it; both are saved with the act that calls it.</summary>
public sealed class SendLink(CityDb db, CityAddress address, Here here, TimeProvider clock)
{
    public void Run(Account account, LinkUse use)
    {
        var (key, now, say) = (SecretKey.New(), clock.GetUtcNow().UtcDateTime, here.Say);
        db.Add(new OneTimeLink
        {
            KeyHash = SecretKey.Hash(key),
            Use = use,
            AccountId = account.Id,
            ExpiresAt = now + (use == LinkUse.Confirm ? TimeSpan.FromDays(7) : TimeSpan.FromMinutes(30)),
        });
        var link = ("link", (object?)address.Of("/l/" + key));
        db.Add(use == LinkUse.Confirm
            ? MailOut.To(account.Email, say["platform.mail.confirm-subject"], say["platform.mail.confirm", link], now)
            : MailOut.To(account.Email, say["platform.mail.reset-subject"], say["platform.mail.reset", link], now));
    }
}
