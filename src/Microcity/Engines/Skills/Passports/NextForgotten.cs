using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>How much of what the night removes by acts of its own goes at a time, in UTC.</summary>
internal static class NextForgotten
{
    public static async Task<int> Texts(IServiceProvider services, DateTime now, CancellationToken stop)
    {
        var before = now.AddDays(-(await services.GetRequiredService<CitySettings>().Of<SkillSettings>(stop)).KeepTextsDays);
        return await services.GetRequiredService<CityDb>().Set<Experience>().CountAsync(e => e.CreatedAt < before && e.Text != "", stop);
    }

    public static async Task<int> Drafts(IServiceProvider services, DateTime now, CancellationToken stop)
    {
        var since = now.AddDays(-(await services.GetRequiredService<CitySettings>().Of<SkillSettings>(stop)).KeepDraftsDays);
        return await services.GetRequiredService<CityDb>().Set<Draft>().CountAsync(d => d.LastUsedAt < since, stop);
    }
}
