using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Whose each content is: the organisation it names by id, else the one that goes by its publisher's name. What is of nobody known here has none.</summary>
public sealed class FirmGate(CityDb db)
{
    /// <returns>In the order given.</returns>
    public async Task<Organisation?[]> Run(IReadOnlyList<OpportunityContent> contents, CancellationToken stop = default)
    {
        var ids = contents.Select(c => c.OrganisationId).OfType<Guid>().Distinct().ToList();
        var keys = contents.Select(Key).OfType<string>().Distinct().ToList();
        var known = new List<Organisation>(await db.Set<Organisation>().AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(stop));
        foreach (var part in keys.Chunk(500))
            known.AddRange(await db.Set<Organisation>().AsNoTracking().Where(o => part.Contains(o.NameKey)).ToListAsync(stop));
        var byId = known.DistinctBy(o => o.Id).ToDictionary(o => o.Id);
        var byName = byId.Values.GroupBy(o => o.NameKey).ToDictionary(g => g.Key, g => g.OrderByDescending(o => o.State is OrganisationState.Verified).ThenBy(o => o.Id).First());
        return [.. contents.Select(c => c.OrganisationId is { } id ? byId.GetValueOrDefault(id) : Key(c) is { } key ? byName.GetValueOrDefault(key) : null)];
    }

    private static string? Key(OpportunityContent content) =>
        content.OrganisationId is null && OrganisationRules.NameKey(content.OrganisationName ?? "") is { Length: > 0 } key ? key : null;
}

internal static class Verified
{
    /// <summary>Without what firms offer that are not verified now (Talent 1).</summary>
    public static IQueryable<Opportunity> OfVerified(this IQueryable<Opportunity> all, CityDb db) =>
        all.Where(o => o.OrganisationId == null || db.Set<Organisation>().Any(f => f.Id == o.OrganisationId && f.State == OrganisationState.Verified));
}
