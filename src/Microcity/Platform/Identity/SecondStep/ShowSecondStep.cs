using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Shows the second step after the password: the app's code or a recovery code.</summary>
public sealed class ShowSecondStep(CityDb db, Visitor visitor, CheckCode codes, Tries tries, StartSession start, NoteRefusedSignIn refused)
{
    /// <returns>The reference for the cookie.</returns>
    public async Task<Outcome<string>> Run(string code, Asker from, CancellationToken stop = default)
    {
        var account = await db.Set<Account>().SingleAsync(a => a.Id == visitor.AccountId, stop);
        if (await tries.Begin([(AttemptKind.PasswordOfAccount, account.Email), (AttemptKind.PasswordFromAddress, from.Address)], stop) is { } limited)
            return limited;
        if (await codes.Run(account, code, stop) is not { } method)
        {
            await refused.Run(account, "code", stop);
            return SignInRules.CodeNotRight;
        }
        await tries.TakeBack(stop);
        var key = await start.Run(account, method, from.Device, stop);
        await db.SaveChangesAsync(stop);
        return key;
    }
}
