using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Ties an authenticator app to the account, once a code shows that the app has the secret.</summary>
public sealed class AddAuthenticatorApp(CityDb db, Visitor visitor, AppSecrets secrets, StartSession start, TimeProvider clock)
{
    /// <param name="secret">Base32, as shown to the owner.</param>
    public async Task<Outcome<AppAdded>> Run(string secret, string code, string device, CancellationToken stop = default)
    {
        var account = await db.Set<Account>().SingleAsync(a => a.Id == visitor.AccountId, stop);
        if (account.AppSecret is not null)
            return SecondStepRules.AppAlready;
        if (AppCode.Accept(secret, code, 0, clock.GetUtcNow().UtcDateTime) is not { } step)
            return SignInRules.CodeNotRight;
        (account.AppSecret, account.AppLastStep) = (secrets.Close(secret), step);
        await db.Set<RecoveryCode>().Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(stop);
        var codes = RecoveryCodes.New();
        db.AddRange(codes.Select(c => new RecoveryCode { AccountId = account.Id, KeyHash = RecoveryCodes.Hash(c) }));
        var key = await start.Run(account, SignInMethod.PasswordAndApp, device, stop);
        db.Record(new SecondStepAdded(account.PersonId, SecondStepKind.App));
        await db.SaveChangesAsync(stop);
        return new AppAdded(key, codes);
    }
}

/// <param name="Key">The reference for the cookie: a new session, as the proof is a stronger one.</param>
/// <param name="RecoveryCodes">Shown once.</param>
public sealed record AppAdded(string Key, IReadOnlyList<string> RecoveryCodes);

public enum SecondStepKind { App, Passkey }

/// <summary>A passkey or authenticator app was added.</summary>
[Fact("second-step-added", 1, "platform.fact.second-step-added")]
public sealed record SecondStepAdded([Subject] Guid Person, SecondStepKind Kind) : Fact;
