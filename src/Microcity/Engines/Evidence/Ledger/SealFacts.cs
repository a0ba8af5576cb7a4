using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Evidence;

/// <summary>
/// Gives committed facts their place: no database sequence decides it, so a slow transaction is never skipped, it gets a later place.
/// One copy of the program seals a city at a time, by a lease whose row is locked until the seals are committed.
/// </summary>
public sealed class SealFacts(CityDb db, TakeLease lease)
{
    /// <summary>Facts sealed in one transaction.</summary>
    public const int Most = 5_000;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    /// <returns>How many facts were sealed.</returns>
    public async Task<int> Run(CancellationToken stop = default)
    {
        if (!await db.Set<EvidenceOpen>().AnyAsync(stop))
            return 0;
        await using var together = await db.Together(stop);
        if (!await lease.Run("sealing", Length, stop))
            return 0;
        var last = await db.Set<Seal>().AsNoTracking().OrderByDescending(s => s.Seq).FirstOrDefaultAsync(stop);
        var seals = await Next(last, stop);
        await EngineDifferences.CopyIn(db, seals, stop);
        var before = last?.Seq ?? 0;
        await db.Set<EvidenceOpen>().Where(o => db.Set<Seal>().Any(s => s.Seq > before && s.FactId == o.FactId)).ExecuteDeleteAsync(stop);
        await together.Commit(stop);
        return seals.Count;
    }

    private async Task<List<Seal>> Next(Seal? last, CancellationToken stop)
    {
        var seals = new List<Seal>();
        var (seq, hash, line) = (last?.Seq ?? 0, last?.Hash ?? Chain.Beginning, new LedgerLine());
        using var chain = new Chain();
        await using var read = LedgerRows.Unsealed(db, Most).CreateDbCommand();
        await using var rows = await read.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            line.Set(++seq, rows, 0);
            var next = new byte[Chain.Size];
            chain.Next(hash, line.Bytes, next);
            seals.Add(new Seal { Seq = seq, FactId = rows.GetGuid(0), Hash = hash = next });
        }
        return seals;
    }
}
