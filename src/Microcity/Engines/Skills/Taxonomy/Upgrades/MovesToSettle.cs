using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Work list: concepts that are gone and wait for an officer's word.</summary>
internal static class MovesToSettle
{
    public static readonly WorkKind Kind = new("skills.moves", SkillPermissions.Manage, "skills.work.all-moves", Waiting);

    private static async Task<IReadOnlyList<WorkItem>> Waiting(IServiceProvider services, CancellationToken stop)
    {
        var (db, here) = (services.GetRequiredService<CityDb>(), services.GetRequiredService<Here>());
        var changes = await db.Set<ConceptMove>().AsNoTracking().Where(m => m.State == MoveState.Waiting)
            .Join(db.Set<CityTaxonomy>(), m => m.CityTaxonomyId, t => t.Id, (m, t) => new { t.Id, t.Since })
            .GroupBy(x => x).Select(g => new { g.Key.Id, g.Key.Since, Count = g.Count() }).ToListAsync(stop);
        return [.. changes.Select(c => new WorkItem(
            c.Id, here.DayOf(c.Since).AddDays(UpgradeRules.SettleDays), "skills.work.moves", "/work/taxonomy#moves", ("count", c.Count)))];
    }
}
