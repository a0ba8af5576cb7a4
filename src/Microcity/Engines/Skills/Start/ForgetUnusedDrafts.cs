using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Deletes drafts that nobody used for as long as the city keeps them; for the night.</summary>
public sealed class ForgetUnusedDrafts(CityDb db, CitySettings settings, Here here)
{
    /// <returns>How many went.</returns>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var since = here.Now.AddDays(-(await settings.Of<SkillSettings>(stop)).KeepDraftsDays);
        return await db.Set<Draft>().Where(d => d.LastUsedAt < since).ExecuteDeleteAsync(stop);
    }
}
