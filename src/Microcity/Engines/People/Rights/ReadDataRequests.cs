using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>How a person's wish to be erased and their copies stand.</summary>
public sealed class ReadDataRequests(CityDb db, Here here)
{
    public async Task<DataRequests> Run(Guid person, CancellationToken stop = default)
    {
        var (now, today) = (here.Now, here.Today);
        var asked = await db.Set<ErasureRequest>().AsNoTracking().FirstOrDefaultAsync(r => r.PersonId == person && (r.State == ErasureState.Waiting || r.State == ErasureState.Held), stop);
        var holds = await db.Set<LegalHold>().AsNoTracking().Where(h => h.PersonId == person && today < h.Until).OrderBy(h => h.Until).ToListAsync(stop);
        var copies = await db.Set<DataCopy>().Where(c => c.PersonId == person && now < c.Until).OrderByDescending(c => c.Id).Select(c => new { c.Id, c.Until }).ToListAsync(stop);
        return new(asked, holds, [.. copies.Select(c => (c.Id, c.Until))]);
    }
}

/// <summary>Partials <c>ErasureWaits</c> and <c>Copies</c>.</summary>
/// <param name="Asked">Null while nobody asked to be erased.</param>
/// <param name="Copies">Those that can be fetched, and until when, UTC.</param>
public sealed record DataRequests(ErasureRequest? Asked, IReadOnlyList<LegalHold> Holds, IReadOnlyList<(Guid Id, DateTime Until)> Copies);
