using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Adds the passkey that the browser just made, once its answer fits our challenge.</summary>
public sealed class AddPasskey(CityDb db, Visitor visitor, IPasskeyHandler<Account> passkeys, PasskeyCeremony ceremony, StartSession start)
{
    /// <param name="name">What the owner calls it.</param>
    /// <param name="credential">The browser's answer, as JSON.</param>
    /// <returns>The reference for the cookie: a new session, as a passkey is a stronger proof.</returns>
    public async Task<Outcome<string>> Run(string name, string credential, HttpContext http, CancellationToken stop = default)
    {
        var attested = await passkeys.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = credential, AttestationState = ceremony.End(http) });
        if (!attested.Succeeded || attested.UserEntity.Id != visitor.AccountId?.ToString("N"))
            return PasskeyRules.NotRight;
        var made = attested.Passkey;
        var account = await db.Set<Account>().SingleAsync(a => a.Id == visitor.AccountId, stop);
        db.Add(new Passkey
        {
            AccountId = account.Id,
            CredentialId = made.CredentialId,
            PublicKey = made.PublicKey,
            Name = name.Trim() is { Length: > 0 and <= 60 } given ? given : Asker.Of(http).Device,
            SignCount = made.SignCount,
            Transports = string.Join(' ', made.Transports ?? []),
            IsBackupEligible = made.IsBackupEligible,
            IsBackedUp = made.IsBackedUp,
            AttestationObject = made.AttestationObject,
            ClientDataJson = made.ClientDataJson,
        });
        var key = await start.Run(account, SignInMethod.Passkey, Asker.Of(http).Device, stop);
        db.Record(new SecondStepAdded(account.PersonId, SecondStepKind.Passkey));
        await db.SaveChangesAsync(stop);
        return key;
    }
}
