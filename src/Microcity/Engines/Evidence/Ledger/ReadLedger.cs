using System.Text.Json;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Evidence;

/// <summary>What the page and the JSON operations show of the record of what happened.</summary>
public sealed class ReadLedger(CityDb db, MergedAliases mergedAliases, TimeProvider clock)
{
    /// <summary>A fact that waits longer for its seal is an alarm.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    public async Task<LedgerNow> Now(CancellationToken stop)
    {
        // Ids follow time. Ordered by the time itself, a database may go through all facts instead of the few that wait.
        var first = await db.Set<EvidenceOpen>().OrderBy(o => o.FactId).Select(o => (Guid?)o.FactId).FirstOrDefaultAsync(stop);
        var oldest = first is { } id ? await db.Set<EvidenceRow>().Where(f => f.Id == id).Select(f => (DateTime?)f.RecordedAt).FirstOrDefaultAsync(stop) : null;
        var verified = await db.Set<EvidenceRow>().Where(f => f.Name == LedgerVerified.Name).OrderByDescending(f => f.OccurredOn).ThenByDescending(f => f.Id).Select(f => new { f.OccurredAt, f.OccurredOn, f.Payload }).FirstOrDefaultAsync(stop);
        return new(
            await db.Set<Seal>().AsNoTracking().OrderByDescending(s => s.Seq).FirstOrDefaultAsync(stop),
            await db.Set<EvidenceOpen>().CountAsync(stop),
            oldest is { } since && clock.GetUtcNow().UtcDateTime - since > LongestWait ? since : null,
            await db.Set<Head>().AsNoTracking().OrderByDescending(h => h.Day).FirstOrDefaultAsync(stop),
            verified is null ? null : LastCheck.Read(verified.OccurredOn, verified.Payload));
    }

    /// <summary>Sealed facts in their order.</summary>
    public async Task<IReadOnlyList<ShownFact>> After(long seq, string? name, int most, CancellationToken stop) =>
        await SealedFact.Of(db).Where(f => f.Seq > seq && (name == null || f.Row.Name == name)).OrderBy(f => f.Seq).Take(most).Select(Shown).ToListAsync(stop);

    /// <summary>The aliases among these whose persons were erased. Who was merged with another is there as long as that one.</summary>
    public async Task<IReadOnlySet<string>> Erased(IEnumerable<string> aliases, CancellationToken stop)
    {
        var gone = await Unknown([.. aliases.Distinct().Where(a => Guid.TryParseExact(a, "N", out _))], stop);
        var merged = await mergedAliases.Of(gone, stop);
        var lost = await Unknown([.. merged.Values.Distinct()], stop);
        return gone.Where(a => !merged.TryGetValue(a, out var into) || lost.Contains(into)).ToHashSet();
    }

    private async Task<HashSet<string>> Unknown(string[] aliases, CancellationToken stop)
    {
        var asked = aliases.Select(a => Guid.ParseExact(a, "N")).ToList();
        var known = asked.Count == 0 ? [] : await db.Set<PersonAlias>().Where(a => asked.Contains(a.Alias)).Select(a => a.Alias).ToListAsync(stop);
        return asked.Except(known).Select(a => a.ToString("N")).ToHashSet();
    }

    private static readonly System.Linq.Expressions.Expression<Func<SealedFact, ShownFact>> Shown = f => new ShownFact
    {
        Seq = f.Seq,
        Id = f.Row.Id,
        Name = f.Row.Name,
        Version = f.Row.Version,
        OccurredAt = f.Row.OccurredAt,
        OccurredOn = f.Row.OccurredOn,
        RecordedAt = f.Row.RecordedAt,
        Actor = f.Row.Actor,
        OnBehalfOf = f.Row.OnBehalfOf,
        Subject = f.Row.Subject,
        OrganisationId = f.Row.OrganisationId,
        Object = f.Row.Object,
        Corrects = f.Row.Corrects,
        RequestId = f.Row.RequestId,
        Payload = f.Row.Payload,
    };
}

/// <param name="Last">Null while nothing is sealed.</param>
/// <param name="Overdue">UTC; since when a fact waits too long for its seal.</param>
public sealed record LedgerNow(Seal? Last, int Waiting, DateTime? Overdue, Head? Published, LastCheck? Checked);

/// <summary>The last time somebody recomputed the record.</summary>
public sealed record LastCheck(DateOnly On, long Seq, bool Ok)
{
    public static LastCheck Read(DateOnly on, string payload)
    {
        using var json = JsonDocument.Parse(payload);
        return new(on, json.RootElement.GetProperty("seq").GetInt64(), json.RootElement.GetProperty("ok").GetBoolean());
    }
}

/// <summary>A fact as auditors read it: as it is stored, persons by alias.</summary>
public sealed record ShownFact
{
    /// <summary>0 while it waits for its seal.</summary>
    public long Seq { get; init; }
    public Guid Id { get; init; }
    public required string Name { get; init; }
    public int Version { get; init; }
    public DateTime OccurredAt { get; init; }
    public DateOnly OccurredOn { get; init; }
    public DateTime RecordedAt { get; init; }
    public required string Actor { get; init; }
    public string? OnBehalfOf { get; init; }
    public string? Subject { get; init; }
    public Guid? OrganisationId { get; init; }
    public required string Object { get; init; }
    public Guid? Corrects { get; init; }
    public string? RequestId { get; init; }

    /// <summary>The stored text, as it is sealed.</summary>
    public required string Payload { get; init; }
}
