using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>What would change here if the city went over to another skills list; changes nothing.</summary>
public sealed class PlanUpgrade(CityDb db, TaxonomyVersions versions, ReadCitySkills read, TaxonomyFiles files, UsesOfConcepts uses)
{
    /// <param name="version">Null for the starter list.</param>
    public async Task<Outcome<UpgradePlan>> Run(Guid? version, CancellationToken stop = default)
    {
        if (version is { } id && await versions.Find(id, stop) is null)
            return Refusal.NothingHere;
        if (version == await read.Version(stop))
            return UpgradeRules.SameList;
        var (now, next) = (await read.Run(stop), await files.View(version));
        var used = await uses.Run(stop);
        var moved = await db.Set<ConceptMove>().AsNoTracking().Where(m => m.State == MoveState.Moved).Select(m => m.NewUri!).ToListAsync(stop);
        var successors = new Lazy<Successors>(() => new(now.View, next));
        var gone = used.Keys.Concat(moved).Distinct()
            .Where(uri => now.View.Find(uri) is not null && next.Find(uri) is null)
            .Select(uri => new GoneConcept(uri, now.Find(uri)!.Value, used.GetValueOrDefault(uri), successors.Value.Of(uri)))
            .OrderByDescending(g => g.Uses).ThenBy(g => g.Uri, StringComparer.Ordinal);
        return new UpgradePlan(now, next, MigrationReport.Of(now.View, next), [.. gone]);
    }
}

/// <param name="Gone">Concepts that this city uses and the next list lacks.</param>
public sealed record UpgradePlan(CitySkills Now, TaxonomyView Next, MigrationReport Report, IReadOnlyList<GoneConcept> Gone);

/// <param name="Ordinal">In the list of now.</param>
/// <param name="Uses">How often it stands in rows of this city.</param>
public sealed record GoneConcept(string Uri, int Ordinal, int Uses, Successor? Proposal)
{
    public bool Ticked => Proposal is { Score: >= MigrationReport.Ticked };
}
