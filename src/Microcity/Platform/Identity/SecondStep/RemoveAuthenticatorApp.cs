using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Takes the authenticator app off the account, unless it is the only second step of somebody who needs one.</summary>
public sealed class RemoveAuthenticatorApp(CityDb db, Visitor visitor)
{
    public async Task<Outcome<Done>> Run(CancellationToken stop = default)
    {
        var account = await db.Set<Account>().SingleAsync(a => a.Id == visitor.AccountId, stop);
        if (account.AppSecret is null)
            return Refusal.NothingHere;
        var passkeys = await db.Set<Passkey>().CountAsync(p => p.AccountId == account.Id, stop);
        if (SecondStepRules.LastOne(passkeys, visitor.Grants.Select(g => g.Role)) is { } refusal)
            return refusal;
        (account.AppSecret, account.AppLastStep) = (null, 0);
        await db.Set<RecoveryCode>().Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(stop);
        db.Record(new SecondStepRemoved(account.PersonId, SecondStepKind.App));
        await db.SaveChangesAsync(stop);
        return new Done();
    }
}

/// <summary>A passkey or authenticator app was removed.</summary>
[Fact("second-step-removed", 1, "platform.fact.second-step-removed")]
public sealed record SecondStepRemoved([Subject] Guid Person, SecondStepKind Kind) : Fact;
