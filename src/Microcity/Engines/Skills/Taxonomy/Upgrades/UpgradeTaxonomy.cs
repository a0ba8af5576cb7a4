using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>
/// Takes a city over to another skills list, in one transaction. No row that names a concept is touched: a concept that is gone either
/// means its successor from now on, or stays as a skill of the city's own.
/// </summary>
public sealed class UpgradeTaxonomy(CityDb db, CityContext city, PlanUpgrade plan, ReadCitySkills read, CitySkillsCache cache, TimeProvider clock)
{
    /// <param name="version">Null for the starter list.</param>
    /// <param name="accepted">URIs whose proposed successor is right; null for all that are ticked beforehand.</param>
    public async Task<Outcome<UpgradePlan>> Run(Guid? version, IReadOnlySet<string>? accepted = null, CancellationToken stop = default)
    {
        var planned = await plan.Run(version, stop);
        if (!planned.Done)
            return planned.Refusal;
        var (upgrade, now) = (planned.Value, clock.GetUtcNow().UtcDateTime);
        var change = new CityTaxonomy { Id = Ids.Next(now), TaxonomyVersionId = version, BeforeId = await read.Version(stop), Since = now };
        db.Add(change);
        var moves = await db.Set<ConceptMove>().ToDictionaryAsync(m => m.OldUri, stop);
        var kept = await db.Set<LocalSkill>().Select(s => s.Uri).ToHashSetAsync(stop);
        var moved = 0;
        foreach (var gone in upgrade.Gone)
        {
            var move = gone.Proposal is not null && (accepted?.Contains(gone.Uri) ?? gone.Ticked);
            moved += move ? 1 : 0;
            Settle(moves.GetValueOrDefault(gone.Uri) ?? db.Add(new ConceptMove { OldUri = gone.Uri }).Entity, gone, change, move);
            if (!kept.Contains(gone.Uri))
                Keep(upgrade, gone, change);
        }
        db.Record(new TaxonomyUpgraded(upgrade.Now.View.Version, upgrade.Next.Version, upgrade.Gone.Count, moved));
        await db.SaveChangesAsync(stop);
        cache.Forget(city.City.Id);
        return planned;
    }

    private static void Settle(ConceptMove row, GoneConcept gone, CityTaxonomy change, bool move)
    {
        (row.CityTaxonomyId, row.NewUri, row.Score) = (change.Id, gone.Proposal?.Uri, gone.Proposal?.Score ?? 0);
        (row.State, row.DecidedAt) = (move ? MoveState.Moved : MoveState.Waiting, move ? change.Since : null);
    }

    private void Keep(UpgradePlan upgrade, GoneConcept gone, CityTaxonomy change)
    {
        var (now, at) = (upgrade.Now, gone.Ordinal);
        var local = new LocalSkill
        {
            Id = Ids.Next(change.Since),
            Uri = gone.Uri,
            Kind = now.Kind(at),
            LabelEn = now.Label(at, "en").Text,
            LabelLv = now.In(at, "lv")?.Text ?? "",
            Description = now.Description(at, now.Language) ?? "",
            CityTaxonomyId = change.Id,
        };
        db.Add(local);
        foreach (var parent in Parents(now.View, now.View.Find(gone.Uri)!.Value).Where(uri => upgrade.Next.Find(uri) is not null))
            db.Add(new LocalLink { LocalSkillId = local.Id, Kind = LinkKind.BroadMatch, ConceptUri = parent });
    }

    private static List<string> Parents(TaxonomyView view, int ordinal)
    {
        var parents = new List<string>();
        foreach (var parent in view.Broader[ordinal])
            parents.Add(view.Uri(parent));
        return parents;
    }
}

/// <summary>The city went over to another skills list.</summary>
[Fact("taxonomy-upgraded", 1, "skills.fact.taxonomy-upgraded")]
public sealed record TaxonomyUpgraded(Code From, [Object("skills-list")] Code To, int Gone, int Moved) : Fact;
