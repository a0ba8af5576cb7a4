using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Asks for an account; whether the address is known or not, the answer is the same and the rest is in the mail (T12).</summary>
public sealed class SignUp(CityDb db, PersonRegister persons, Tries tries, HashQueue hashes, SendLink send, Here here, TimeProvider clock)
{
    public async Task<Outcome<Done>> Run(string givenName, string familyName, string email, string password, Asker from, CancellationToken stop = default)
    {
        email = Emails.Tidy(email);
        if (Refusal.Of(Emails.Unreadable(email), PasswordRules.Weak(password, CommonWords.All, here.Profile?.Name.Plain ?? "", email)) is { } refusal)
            return refusal;
        if (await tries.Begin([(AttemptKind.SignUpFromAddress, from.Address)], stop) is { } limited)
            return limited;
        var hash = await hashes.Hash(password, stop);
        if (!hash.Done)
            return hash.Refusal;

        await using var together = await db.Together(stop);
        var account = await db.Set<Account>().FirstOrDefaultAsync(a => a.Email == email, stop);
        if (account is { State: not AccountState.Unconfirmed })
        {
            db.Add(MailOut.To(email, here.Say["platform.mail.known-subject"], here.Say["platform.mail.known"], clock.GetUtcNow().UtcDateTime));
        }
        else
        {
            if (account is null)
            {
                var person = await persons.Add(new(givenName, familyName, here.Language), stop);
                if (!person.Done)
                    return person.Refusal;
                db.Add(account = new Account { PersonId = person.Value, Email = email });
            }
            account.PasswordHash = hash.Value;
            // An earlier link would confirm a password that somebody else may have chosen.
            await db.Set<OneTimeLink>().Where(l => l.AccountId == account.Id).ExecuteDeleteAsync(stop);
            send.Run(account, LinkUse.Confirm);
        }
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return new Done();
    }
}
