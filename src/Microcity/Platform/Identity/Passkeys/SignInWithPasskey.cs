using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Signs in by a passkey; no limit stops it, as nothing can be guessed (T29).</summary>
public sealed class SignInWithPasskey(CityDb db, IPasskeyHandler<Account> passkeys, PasskeyCeremony ceremony, StartSession start, NoteRefusedSignIn refused)
{
    /// <param name="credential">The browser's answer, as JSON.</param>
    /// <returns>The reference for the cookie.</returns>
    public async Task<Outcome<string>> Run(string credential, HttpContext http, CancellationToken stop = default)
    {
        var shown = await passkeys.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = credential, AssertionState = ceremony.End(http) });
        if (!shown.Succeeded || shown.User.State != AccountState.Active)
        {
            await refused.Run(shown.User, "passkey", stop);
            return PasskeyRules.NotRight;
        }
        var (count, backedUp) = (shown.Passkey.SignCount, shown.Passkey.IsBackedUp);
        await db.Set<Passkey>().Where(p => p.CredentialId == shown.Passkey.CredentialId)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.SignCount, count).SetProperty(x => x.IsBackedUp, backedUp), stop);
        var key = await start.Run(shown.User, SignInMethod.Passkey, Asker.Of(http).Device, stop);
        await db.SaveChangesAsync(stop);
        return key;
    }
}
