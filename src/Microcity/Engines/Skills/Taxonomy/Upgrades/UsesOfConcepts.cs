using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>
/// How often each concept stands in this city's rows: every column called <c>ConceptUri</c> or <c>OccupationUri</c>, the skills behind
/// codes, and the everyday tiles.
/// </summary>
public sealed class UsesOfConcepts(CityDb db)
{
    private static readonly string[] Columns = ["ConceptUri", "OccupationUri"];

    public async Task<IReadOnlyDictionary<string, int>> Run(CancellationToken stop = default)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in db.Model.GetEntityTypes())
        {
            foreach (var column in Columns.Where(c => table.FindProperty(c) is not null))
                await Count(Rows(table.ClrType).Select(row => EF.Property<string?>(row, column)), uses, stop);
        }
        foreach (var skills in await db.Set<Draft>().AsNoTracking().Select(d => d.Skills).ToListAsync(stop))
        {
            foreach (var held in DraftSkills.Read(skills))
                Add(uses, held.ConceptUri, 1);
        }
        foreach (var uri in StarterTaxonomy.Tiles.SelectMany(t => t.SkillUris))
            Add(uses, uri, 1);
        return uses;
    }

    private static async Task Count(IQueryable<string?> uris, Dictionary<string, int> uses, CancellationToken stop)
    {
        foreach (var use in await uris.Where(u => u != null).GroupBy(u => u).Select(g => new { Uri = g.Key!, Times = g.Count() }).ToListAsync(stop))
            Add(uses, use.Uri, use.Times);
    }

    private static void Add(Dictionary<string, int> uses, string uri, int times) => uses[uri] = uses.GetValueOrDefault(uri) + times;

    private IQueryable<object> Rows(Type row) =>
        (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!.MakeGenericMethod(row).Invoke(db, null)!;
}
