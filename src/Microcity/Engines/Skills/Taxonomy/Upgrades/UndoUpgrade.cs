using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Goes back to the list before the last change; what was entered since stays valid.</summary>
public sealed class UndoUpgrade(CityDb db, CityContext city, UpgradeTaxonomy upgrade, TaxonomyFiles files, CitySkillsCache cache, TimeProvider clock)
{
    public async Task<Outcome<UpgradePlan>> Run(CancellationToken stop = default)
    {
        var last = await db.Set<CityTaxonomy>().AsNoTracking().OrderByDescending(t => t.Since).FirstOrDefaultAsync(stop);
        if (UpgradeRules.NoUndo(last, clock.GetUtcNow().UtcDateTime) is { } refusal)
            return refusal;
        await using var together = await db.Together(stop);
        var back = await upgrade.Run(last!.BeforeId, new HashSet<string>(), stop);
        if (!back.Done)
            return back.Refusal;
        await Forget(last, stop);
        db.Record(new TaxonomyUpgradeUndone(back.Value.Now.View.Version, back.Value.Next.Version));
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        cache.Forget(city.City.Id);
        return back;
    }

    // The old list has these concepts again, so they need no word of the city's.
    private async Task Forget(CityTaxonomy undone, CancellationToken stop)
    {
        var view = await files.View(undone.BeforeId);
        foreach (var move in await db.Set<ConceptMove>().Where(m => m.CityTaxonomyId == undone.Id).ToListAsync(stop))
        {
            if (view.Find(move.OldUri) is not null)
                db.Remove(move);
        }
        foreach (var local in await db.Set<LocalSkill>().Where(s => s.CityTaxonomyId == undone.Id).ToListAsync(stop))
        {
            if (view.Find(local.Uri) is not null)
                db.Remove(local);
        }
    }
}

/// <summary>A change of skills list was taken back.</summary>
[Fact("taxonomy-upgrade-undone", 1, "skills.fact.taxonomy-upgrade-undone")]
public sealed record TaxonomyUpgradeUndone(Code From, [Object("skills-list")] Code To) : Fact;
