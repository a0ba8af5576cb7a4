using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Makes the one token that opens <c>/setup</c> while there is no city; an earlier one stops working.</summary>
public sealed class MakeSetUpToken(InstallationDb installation, TimeProvider clock)
{
    /// <returns>The token, or null when there is a city already.</returns>
    public async Task<string?> Run(CancellationToken stop = default)
    {
        if (await installation.Cities.AnyAsync(stop))
            return null;
        await installation.Set<SetUpToken>().ExecuteDeleteAsync(stop);
        var token = SecretKey.New();
        installation.Add(new SetUpToken { Hash = SecretKey.Hash(token), ExpiresAt = clock.GetUtcNow().UtcDateTime.AddMinutes(30) });
        await installation.SaveChangesAsync(stop);
        return token;
    }
}
