using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Evidence;

/// <summary>
/// Recomputes the whole chain as it is stored, at one moment of the database and beside a running server. It finds any changed, removed,
/// inserted, swapped or cut-off row, but not a tail that was rewritten after the last published head.
/// </summary>
public sealed class VerifyLedger(CityDb db)
{
    /// <param name="kept">Heads that somebody kept outside; the database's own are always compared.</param>
    /// <param name="progress">Told the seq every 50,000 rows.</param>
    public async Task<LedgerState> Run(IEnumerable<KnownHead>? kept = null, Action<long>? progress = null, CancellationToken stop = default)
    {
        var start = Stopwatch.GetTimestamp();
        await using var moment = await EngineDifferences.LongRead(db, stop);
        var found = new Findings();
        try
        {
            var heads = (await db.Set<Head>().AsNoTracking().ToListAsync(stop))
                .Select(h => new KnownHead(h.Day, h.Seq, Convert.ToHexStringLower(h.Hash))).Concat(kept ?? []).Distinct().OrderBy(h => h.Seq).ToList();
            await ReadChain(found, heads, progress, stop);
            foreach (var beyond in heads.Where(h => h.Seq > found.LastSeq))
                found.Add(new(FlawKind.CutOff, found.LastSeq + 1, Detail: Day(beyond)));
            await CountFacts(found, stop);
            return found.State(heads, Stopwatch.GetElapsedTime(start));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            found.Add(new(FlawKind.Unreadable, found.LastSeq + 1, Detail: failure.Message));
            return found.State([], Stopwatch.GetElapsedTime(start));
        }
    }

    private async Task ReadChain(Findings found, List<KnownHead> heads, Action<long>? progress, CancellationToken stop)
    {
        var (line, next, hash, head) = (new LedgerLine(), new byte[Chain.Size], Chain.Beginning, 0);
        using var chain = new Chain();
        await using var read = LedgerRows.Sealed(db).CreateDbCommand();
        read.CommandTimeout = 0;
        await using var rows = await read.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            var seq = rows.GetInt64(0);
            if (seq != found.LastSeq + 1)
                found.Add(new(FlawKind.SealGone, found.LastSeq + 1));
            line.Set(seq, rows, 3);
            chain.Next(hash, line.Bytes, next);
            var whole = rows.GetValue(1) is byte[] { Length: Chain.Size } stored && next.AsSpan().SequenceEqual(hash = stored) && line.Unambiguous;
            if (rows.IsDBNull(3))
                found.Add(new(FlawKind.FactGone, seq, FactId(rows)));
            else if (!whole)
                found.Add(new(FlawKind.Changed, seq, FactId(rows), Fact(rows)));
            for (; head < heads.Count && heads[head].Seq <= seq; head++)
            {
                if (heads[head].Seq == seq && !Convert.ToHexStringLower(hash).Equals(heads[head].Hash, StringComparison.OrdinalIgnoreCase))
                    found.Add(new(FlawKind.NotAsPublished, seq, FactId(rows), Fact(rows), Day(heads[head])));
            }
            (found.Rows, found.LastSeq) = (found.Rows + 1, seq);
            if (seq % 50_000 == 0)
                progress?.Invoke(seq);
        }
    }

    /// <summary>Every fact has a seal or waits for one.</summary>
    private async Task CountFacts(Findings found, CancellationToken stop)
    {
        var waiting = from o in db.Set<EvidenceOpen>() join f in db.Set<EvidenceRow>() on o.FactId equals f.Id select f;
        found.Unsealed = await waiting.CountAsync(stop);
        if (found.Unsealed > 0)
            found.OldestUnsealed = await waiting.MinAsync(f => f.RecordedAt, stop);
        if (await db.Set<EvidenceRow>().LongCountAsync(stop) == found.Rows + found.Unsealed)
            return;
        var outside = db.Set<EvidenceRow>().Where(f => !db.Set<Seal>().Any(s => s.FactId == f.Id) && !db.Set<EvidenceOpen>().Any(o => o.FactId == f.Id))
            .OrderBy(f => f.Id).Select(f => new { f.Id, f.Name, f.OccurredOn, f.Object });
        foreach (var fact in await outside.Take(100).ToListAsync(stop))
            found.Add(new(FlawKind.OutsideTheChain, 0, fact.Id, new(fact.Name, $"{fact.OccurredOn:yyyy-MM-dd}", fact.Object)));
    }

    private static string Day(KnownHead head) => head.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Guid? FactId(DbDataReader rows) => Guid.TryParse(rows.GetValue(2).ToString(), out var id) ? id : null;

    private static FlawedFact Fact(DbDataReader rows) => new(Text(rows, 4), Text(rows, 7), Text(rows, 13));

    private static string Text(DbDataReader rows, int column) => Convert.ToString(rows.GetValue(column), CultureInfo.InvariantCulture) ?? "";

    private sealed class Findings
    {
        private Flaw? first;
        private long flaws;

        public long Rows { get; set; }
        public long LastSeq { get; set; }
        public int Unsealed { get; set; }
        public DateTime? OldestUnsealed { get; set; }

        public void Add(Flaw flaw) => (first, flaws) = (first ?? flaw, flaws + 1);

        public LedgerState State(List<KnownHead> heads, TimeSpan took) => new(Rows, LastSeq, first, flaws, Unsealed, OldestUnsealed, heads.Count, heads.LastOrDefault(), took);
    }
}
