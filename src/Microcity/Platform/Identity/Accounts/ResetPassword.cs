using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Sets a new password by a mailed link: all sessions end, the second step stays, the owner is told (T12).</summary>
public sealed class ResetPassword(CityDb db, OpenLink open, HashQueue hashes, Here here, TimeProvider clock)
{
    public async Task<Outcome<Done>> Run(string link, string password, CancellationToken stop = default)
    {
        var found = await open.Run(link, stop);
        if (!found.Done || found.Value.Use != LinkUse.Reset)
            return found.Refusal ?? Refusal.NothingHere;
        var account = await db.Set<Account>().SingleAsync(a => a.Id == found.Value.AccountId, stop);
        if (PasswordRules.Weak(password, CommonWords.All, here.Profile?.Name.Plain ?? "", account.Email) is { } weak)
            return weak;
        var hash = await hashes.Hash(password, stop);
        if (!hash.Done)
            return hash.Refusal;

        var now = clock.GetUtcNow().UtcDateTime;
        await using var together = await db.Together(stop);
        if (await db.Set<OneTimeLink>().Where(l => l.Id == found.Value.Id && l.UsedAt == null).ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedAt, now), stop) == 0)
            return SignInRules.LinkUsed;
        account.PasswordHash = hash.Value;
        if (account.State == AccountState.Unconfirmed)
            (account.State, account.EmailConfirmedAt) = (AccountState.Active, now);
        await db.Set<Session>().Where(s => s.AccountId == account.Id).ExecuteDeleteAsync(stop);
        db.Add(MailOut.To(account.Email, here.Say["platform.mail.reset-done-subject"], here.Say["platform.mail.reset-done"], now));
        db.Record(new PasswordReset(account.PersonId));
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return new Done();
    }
}

/// <summary>A new password was set by a mailed link; all sessions ended.</summary>
[Fact("password-reset", 1, "platform.fact.password-reset")]
public sealed record PasswordReset([Subject] Guid Person) : Fact;
