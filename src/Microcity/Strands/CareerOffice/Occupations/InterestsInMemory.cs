using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Microcity.CareerOffice;

/// <summary>The imported interests of a skills list, kept for a minute; an import by another process shows after that.</summary>
public sealed class InterestsInMemory(IMemoryCache memory)
{
    private static readonly TimeSpan Trusted = TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyDictionary<string, KnownInterests>> Of(TaxonomyView list, InstallationDb installation, CancellationToken stop) => (await memory.GetOrCreateAsync((nameof(InterestsInMemory), list.Sha256), async entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = Trusted;
        var table = await installation.Set<InterestTable>().AsNoTracking().FirstOrDefaultAsync(t => t.ListSha256 == list.Sha256, stop);
        return table?.Read() ?? StarterInterests.All;
    }))!;
}
