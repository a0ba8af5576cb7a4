using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Checks what was typed as second step: the app's six digits or one of the recovery codes, each once.</summary>
public sealed class CheckCode(CityDb db, AppSecrets secrets, TimeProvider clock)
{
    /// <returns>How the second step was shown, or null when it was not. The use is marked at once.</returns>
    public async Task<SignInMethod?> Run(Account account, string typed, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (account.AppSecret is { } secret && AppCode.Accept(secrets.Open(secret), typed, account.AppLastStep, now) is { } step)
        {
            // The condition holds against a second request with the same code at the same moment.
            var first = await db.Set<Account>().Where(a => a.Id == account.Id && a.AppLastStep < step).ExecuteUpdateAsync(a => a.SetProperty(x => x.AppLastStep, step), stop);
            return first == 1 ? SignInMethod.PasswordAndApp : null;
        }
        var hash = RecoveryCodes.Hash(typed);
        var used = await db.Set<RecoveryCode>().Where(c => c.AccountId == account.Id && c.KeyHash == hash && c.UsedAt == null)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.UsedAt, now), stop);
        return used == 1 ? SignInMethod.PasswordAndRecoveryCode : null;
    }
}
