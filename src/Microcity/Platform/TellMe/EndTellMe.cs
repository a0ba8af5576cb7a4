using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Whoever waited does so no more, and nothing of it is kept. May be done again: what is gone stays gone.</summary>
public sealed class EndTellMe(CityDb db)
{
    public async Task<int> Run(string key, CancellationToken stop = default)
    {
        var hash = SecretKey.Hash(key);
        return await db.Set<TellMe>().Where(t => t.KeyHash == hash).ExecuteDeleteAsync(stop);
    }
}
