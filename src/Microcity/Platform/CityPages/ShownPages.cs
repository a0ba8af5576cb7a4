using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Microcity.Platform;

/// <summary>Which kinds of pages a city shows, kept in memory for a few seconds: every page asks for it, as the menu depends on it.</summary>
public sealed class ShownPages(IMemoryCache kept)
{
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(10);

    internal async Task<IReadOnlySet<PageKind>> Of(Guid city, CityDb db, CancellationToken stop)
    {
        if (kept.Get<IReadOnlySet<PageKind>>((nameof(ShownPages), city)) is { } known)
            return known;
        var kinds = await db.Set<CityPage>().Where(p => p.Shown != null).Select(p => p.Kind).Distinct().ToListAsync(stop);
        return kept.Set((nameof(ShownPages), city), (IReadOnlySet<PageKind>)kinds.ToHashSet(), Trusted);
    }

    internal void Forget(Guid city) => kept.Remove((nameof(ShownPages), city));
}
