using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Finds what a mailed link is for, without using it up.</summary>
public sealed class OpenLink(CityDb db, TimeProvider clock)
{
    public async Task<Outcome<OneTimeLink>> Run(string key, CancellationToken stop = default)
    {
        var hash = SecretKey.Hash(key);
        if (await db.Set<OneTimeLink>().FirstOrDefaultAsync(l => l.KeyHash == hash, stop) is not { } link)
            return Refusal.NothingHere;
        return link.UsedAt is not null || link.ExpiresAt <= clock.GetUtcNow().UtcDateTime ? SignInRules.LinkUsed : link;
    }
}
