using System.Text.Json;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>How an opening stood before an import changed it, with all that it asked for; kept as JSON until the import is final.</summary>
internal sealed record OpeningBefore(Opportunity Row, IReadOnlyList<Requirement> Requirements, IReadOnlyList<HardCondition> Conditions)
{
    /// <returns>By id; what is not here yet has none.</returns>
    public static async Task<Dictionary<Guid, string>> Of(CityDb db, IEnumerable<(SourceKind Kind, string Ref)> named, CancellationToken stop)
    {
        var before = new Dictionary<Guid, string>();
        foreach (var kind in named.GroupBy(n => n.Kind, n => n.Ref))
        {
            var refs = kind.Distinct().ToList();
            var rows = await db.Set<Opportunity>().AsNoTracking().Where(o => o.SourceKind == kind.Key && refs.Contains(o.SourceRef)).ToListAsync(stop);
            var ids = rows.Select(o => o.Id).ToList();
            var asked = (await db.Set<Requirement>().AsNoTracking().Where(r => ids.Contains(r.OpportunityId)).ToListAsync(stop)).ToLookup(r => r.OpportunityId);
            var conditions = (await db.Set<HardCondition>().AsNoTracking().Where(c => ids.Contains(c.OpportunityId)).ToListAsync(stop)).ToLookup(c => c.OpportunityId);
            foreach (var row in rows)
                before[row.Id] = JsonSerializer.Serialize(new OpeningBefore(row, [.. asked[row.Id]], [.. conditions[row.Id]]));
        }
        return before;
    }

    public static async Task Restore(CityDb db, Opportunity now, string before, CancellationToken stop)
    {
        var old = JsonSerializer.Deserialize<OpeningBefore>(before)!;
        var version = now.Version;
        db.Entry(now).CurrentValues.SetValues(old.Row);
        now.Version = version;
        await db.Set<Requirement>().Where(r => r.OpportunityId == now.Id).ExecuteDeleteAsync(stop);
        await db.Set<HardCondition>().Where(c => c.OpportunityId == now.Id).ExecuteDeleteAsync(stop);
        db.AddRange(old.Requirements);
        db.AddRange(old.Conditions);
    }
}
