using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>An officer's upload of an official download; the city goes over to it only when asked.</summary>
public sealed class TakeDownload(CityDb db, ImportTaxonomy import)
{
    /// <returns>The list that came of it.</returns>
    public async Task<Outcome<Guid>> Run(IReadOnlyList<EscoSource> sources, IProgress<ImportStep>? progress = null, CancellationToken stop = default)
    {
        var imported = await import.Run(sources, progress, stop);
        if (!imported.Done)
            return imported.Refusal;
        var version = imported.Value.Version;
        if (imported.Value.New)
        {
            db.Record(new TaxonomyCompiled(version.Name, version.Counts.Skills, version.Counts.Occupations, version.Counts.SkillRelations));
            // The list is stored: a stop comes too late.
            await db.SaveChangesAsync(CancellationToken.None);
        }
        return version.Id;
    }
}

/// <summary>A skills list was imported from this city's pages.</summary>
[Fact("taxonomy-compiled", 1, "skills.fact.taxonomy-compiled")]
public sealed record TaxonomyCompiled([Object("skills-list")] Code List, int Skills, int Occupations, int Relations) : Fact;
