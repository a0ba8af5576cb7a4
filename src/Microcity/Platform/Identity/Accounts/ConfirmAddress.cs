using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>
/// Confirms the address of a new account and signs in. The password is asked once more: only who chose it and reads the mailbox
/// gets in.
/// </summary>
public sealed class ConfirmAddress(CityDb db, OpenLink open, HashQueue hashes, Tries tries, StartSession start, Here here, TimeProvider clock)
{
    public async Task<Outcome<string>> Run(string link, string password, Asker from, CancellationToken stop = default)
    {
        var found = await open.Run(link, stop);
        if (!found.Done || found.Value.Use != LinkUse.Confirm)
            return found.Refusal ?? Refusal.NothingHere;
        var account = await db.Set<Account>().SingleAsync(a => a.Id == found.Value.AccountId, stop);
        if (await tries.Begin([(AttemptKind.PasswordOfAccount, account.Email), (AttemptKind.PasswordFromAddress, from.Address)], stop) is { } limited)
            return limited;
        var verified = await hashes.Verify(account.PasswordHash, password, stop);
        if (!verified.Done)
        {
            await tries.TakeBack(stop);
            return verified.Refusal;
        }
        if (verified.Value == PasswordVerificationResult.Failed)
            return SignInRules.NotRight;
        await tries.TakeBack(stop);
        var now = clock.GetUtcNow().UtcDateTime;
        (found.Value.UsedAt, account.EmailConfirmedAt, account.State) = (now, now, AccountState.Active);
        db.Add(new RoleGrant { PersonId = account.PersonId, Role = "resident", From = here.Today });
        db.Record(new RoleGranted(account.PersonId, "resident", ScopeKind.City, null));
        var key = await start.Run(account, SignInMethod.Password, from.Device, stop);
        await db.SaveChangesAsync(stop);
        return key;
    }
}
