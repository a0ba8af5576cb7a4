using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Which skills lists this installation has.</summary>
public sealed class TaxonomyVersions(InstallationDb installation)
{
    public async Task<TaxonomyVersion?> Find(Guid id, CancellationToken stop = default) =>
        await installation.Set<TaxonomyVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.Id == id, stop);

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<TaxonomyVersion>> All(CancellationToken stop = default) =>
        await installation.Set<TaxonomyVersion>().AsNoTracking().OrderByDescending(v => v.CreatedAt).ToListAsync(stop);
}
