using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Removes a list that no city uses.</summary>
public sealed class DropTaxonomy(InstallationDb installation, TaxonomyFiles files)
{
    public async Task Run(TaxonomyVersion version, CancellationToken stop = default)
    {
        await using var together = await installation.Together(stop);
        await installation.Set<TaxonomyChunk>().Where(c => c.TaxonomyVersionId == version.Id).ExecuteDeleteAsync(stop);
        await installation.Set<TaxonomyVersion>().Where(v => v.Id == version.Id).ExecuteDeleteAsync(stop);
        await together.CommitAsync(stop);
        files.Drop(version);
    }
}
