using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

public enum PasskeyUse { SignIn, Add }

/// <summary>Begins a passkey ceremony: what the browser is to ask the device for.</summary>
public sealed class AskForPasskey(CityDb db, Visitor visitor, IPasskeyHandler<Account> passkeys, PasskeyCeremony ceremony)
{
    /// <returns>Options for the browser, as JSON.</returns>
    public async Task<Outcome<string>> Run(PasskeyUse use, HttpContext http, CancellationToken stop = default)
    {
        if (use == PasskeyUse.SignIn)
        {
            var request = await passkeys.MakeRequestOptionsAsync(null, http);
            ceremony.Begin(http, request.AssertionState!);
            return request.RequestOptionsJson;
        }
        if (await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == visitor.AccountId, stop) is not { } account)
            return PasskeyRules.NotRight;
        var creation = await passkeys.MakeCreationOptionsAsync(new() { Id = account.Id.ToString("N"), Name = account.Email, DisplayName = account.Email }, http);
        ceremony.Begin(http, creation.AttestationState!);
        return creation.CreationOptionsJson;
    }
}
