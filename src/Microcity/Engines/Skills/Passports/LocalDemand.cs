using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>How many open opportunities here ask for a skill: what a tick list begins with.</summary>
public sealed class LocalDemand(CityDb db, Here here)
{
    /// <returns>The addresses, most asked for first; equal ones in their given order.</returns>
    public async Task<IReadOnlyList<string>> Order(IReadOnlyList<string> conceptUris, CancellationToken stop = default)
    {
        var today = here.Today;
        var asked = await db.Set<Requirement>().Where(r => r.Need != Need.Teaches && conceptUris.Contains(r.ConceptUri!))
            .Join(db.Set<Opportunity>().Where(o => o.State == OpportunityState.Open && o.OpenUntil >= today).OfVerified(db), r => r.OpportunityId, o => o.Id, (r, _) => r.ConceptUri!)
            .GroupBy(uri => uri).Select(g => new { Uri = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Uri, g => g.Count, stop);
        return [.. conceptUris.OrderByDescending(uri => asked.GetValueOrDefault(uri))];
    }
}
