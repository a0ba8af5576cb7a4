using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Evidence;

/// <summary>Recomputes a few links of the chain while somebody looks at them; <see cref="VerifyLedger"/> recomputes all.</summary>
public sealed class CheckLinks(CityDb db)
{
    public async Task<IReadOnlyDictionary<long, Link>> Run(IEnumerable<long> places, CancellationToken stop)
    {
        var asked = places.Where(p => p > 0).Distinct().ToList();
        var before = asked.ConvertAll(p => p - 1);
        var hashes = await db.Set<Seal>().AsNoTracking().Where(s => before.Contains(s.Seq)).ToDictionaryAsync(s => s.Seq, s => s.Hash, stop);
        hashes[0] = Chain.Beginning;
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            return await Read(asked, hashes, stop);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<Dictionary<long, Link>> Read(List<long> asked, Dictionary<long, byte[]> hashes, CancellationToken stop)
    {
        var (links, line, next) = (new Dictionary<long, Link>(), new LedgerLine(), new byte[Chain.Size]);
        using var chain = new Chain();
        await using var read = LedgerRows.Sealed(db, s => asked.Contains(s.Seq)).CreateDbCommand();
        await using var rows = await read.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            var (seq, hash) = (rows.GetInt64(0), rows.GetValue(1) as byte[] ?? []);
            line.Set(seq, rows, 3);
            var last = hashes.GetValueOrDefault(seq - 1);
            chain.Next(last ?? Chain.Beginning, line.Bytes, next);
            links[seq] = new(seq, rows.GetGuid(2), rows.IsDBNull(4) ? null : rows.GetString(4), hash, last is not null && line.Unambiguous && next.AsSpan().SequenceEqual(hash));
        }
        return links;
    }
}

/// <param name="Name">Of the fact; null where it is gone.</param>
/// <param name="Holds">Whether the seal before and the fact as it is stored give this hash.</param>
public sealed record Link(long Seq, Guid FactId, string? Name, byte[] Hash, bool Holds);
