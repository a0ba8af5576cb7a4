using System.Diagnostics.CodeAnalysis;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Evidence;

/// <summary>Facts as auditors look for them: newest day first, page by page, one of them with all that happened to the same thing.</summary>
public sealed class ReadFacts(CityDb db)
{
    private const int ShortestAlias = 8;

    /// <param name="before">The last fact of the page before; null for the newest.</param>
    public async Task<IReadOnlyList<ShownFact>> Newest(FactFilter filter, Guid? before, int most, CancellationToken stop)
    {
        var facts = db.Set<EvidenceRow>().AsNoTracking();
        if (before is not { } id)
            return await Newest(filter.In(facts), most, stop);
        var day = await facts.Where(f => f.Id == id).Select(f => f.OccurredOn).FirstOrDefaultAsync(stop);
        // One last day, the earlier of the two: an index begins where the page begins, and SQLite would pick either.
        var until = filter.Until < day ? filter.Until : day;
        return await Newest((filter with { Until = until }).In(facts).Where(f => f.OccurredOn < day || f.Id < id), most, stop);
    }

    private async Task<IReadOnlyList<ShownFact>> Newest(IQueryable<EvidenceRow> rows, int most, CancellationToken stop) =>
        await WithPlace(rows.OrderByDescending(f => f.OccurredOn).ThenByDescending(f => f.Id).Take(most))
            .OrderByDescending(f => f.OccurredOn).ThenByDescending(f => f.Id).ToListAsync(stop);

    public async Task<ShownFact?> One(Guid id, CancellationToken stop) =>
        await WithPlace(db.Set<EvidenceRow>().AsNoTracking().Where(f => f.Id == id)).FirstOrDefaultAsync(stop);

    /// <summary>What was said of a fact afterwards: what corrects or withdraws it.</summary>
    public async Task<IReadOnlyList<ShownFact>> Corrections(ShownFact of, CancellationToken stop)
    {
        var named = $"fact:{of.Id:N}";
        return await WithPlace(db.Set<EvidenceRow>().AsNoTracking().Where(f => f.Object == named)).OrderBy(f => f.Id).ToListAsync(stop);
    }

    /// <summary>Who is meant by the beginning of an alias, as the page shows it; what it was given where nobody is.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "The database compares, by its index.")]
    public async Task<string?> Actor(string? shown, CancellationToken stop)
    {
        if (shown?.Trim().ToLowerInvariant() is not { Length: >= ShortestAlias and < 32 } start || !start.All(char.IsAsciiHexDigit))
            return string.IsNullOrWhiteSpace(shown) ? null : shown.Trim();
        var end = start + "g";
        return await db.Set<EvidenceRow>().Where(f => string.Compare(f.Actor, start) >= 0 && string.Compare(f.Actor, end) < 0)
            .OrderBy(f => f.Actor).Select(f => f.Actor).FirstOrDefaultAsync(stop) ?? start;
    }

    private IQueryable<ShownFact> WithPlace(IQueryable<EvidenceRow> rows) =>
        from f in rows
        join s in db.Set<Seal>() on f.Id equals s.FactId into sealing
        from s in sealing.DefaultIfEmpty()
        select new ShownFact
        {
            Seq = (long?)s.Seq ?? 0,
            Id = f.Id,
            Name = f.Name,
            Version = f.Version,
            OccurredAt = f.OccurredAt,
            OccurredOn = f.OccurredOn,
            RecordedAt = f.RecordedAt,
            Actor = f.Actor,
            OnBehalfOf = f.OnBehalfOf,
            Subject = f.Subject,
            OrganisationId = f.OrganisationId,
            Object = f.Object,
            Corrects = f.Corrects,
            RequestId = f.RequestId,
            Payload = f.Payload,
        };
}
