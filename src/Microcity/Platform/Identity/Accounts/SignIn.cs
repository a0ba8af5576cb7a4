using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Signs in by e-mail and password, with the app's code where there is an app.</summary>
public sealed class SignIn(CityDb db, Tries tries, HashQueue hashes, StartSession start, CheckCode codes, NoteRefusedSignIn refused)
{
    /// <param name="code">Of the authenticator app or a recovery code; without it the session waits for the second step.</param>
    /// <param name="from">Who asks: network address and browser.</param>
    /// <returns>The reference for the cookie.</returns>
    public async Task<Outcome<string>> Run(string email, string password, string? code, Asker from, CancellationToken stop = default)
    {
        email = Emails.Tidy(email);
        if (await tries.Begin([(AttemptKind.PasswordOfAccount, email), (AttemptKind.PasswordFromAddress, from.Address)], stop) is { } limited)
            return limited;
        var account = await db.Set<Account>().FirstOrDefaultAsync(a => a.Email == email, stop);
        var verified = await hashes.Verify(account?.PasswordHash, password, stop);
        if (!verified.Done)
        {
            await tries.TakeBack(stop);
            return verified.Refusal;
        }
        if (account is null || verified.Value == PasswordVerificationResult.Failed || account.State == AccountState.Disabled)
            return await Refuse(account, "password", stop);
        if (account.State == AccountState.Unconfirmed)
        {
            await tries.TakeBack(stop);
            return SignInRules.Unconfirmed;
        }
        var method = SignInMethod.Password;
        if (!string.IsNullOrWhiteSpace(code) && account.AppSecret is not null)
        {
            if (await codes.Run(account, code, stop) is not { } proven)
                return await Refuse(account, "code", stop);
            method = proven;
        }
        if (verified.Value == PasswordVerificationResult.SuccessRehashNeeded && await hashes.Hash(password, stop) is { Done: true } renewed)
            account.PasswordHash = renewed.Value;
        await tries.TakeBack(stop);
        var key = await start.Run(account, method, from.Device, stop);
        await db.SaveChangesAsync(stop);
        return key;
    }

    private async Task<Refusal> Refuse(Account? account, string reason, CancellationToken stop)
    {
        await refused.Run(account, reason, stop);
        return SignInRules.NotRight;
    }
}
