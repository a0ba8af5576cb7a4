using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Deletes drafts that nobody used for 90 days; for the night.</summary>
public sealed class ForgetUnusedDrafts(CityDb db, Here here)
{
    /// <returns>How many went.</returns>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var since = here.Now - DraftRules.Kept;
        return await db.Set<Draft>().Where(d => d.LastUsedAt < since).ExecuteDeleteAsync(stop);
    }
}
