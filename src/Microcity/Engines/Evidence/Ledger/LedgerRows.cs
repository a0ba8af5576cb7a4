using System.Linq.Expressions;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Evidence;

/// <summary>The two readings of the ledger that go row by row over stored bytes; a fact's columns stand in the order of <see cref="LedgerLine"/>.</summary>
internal static class LedgerRows
{
    /// <summary>Committed facts without a seal, oldest id first: only the columns of the fact.</summary>
    public static IQueryable<object> Unsealed(CityDb db, int most) =>
        from o in db.Set<EvidenceOpen>().OrderBy(o => o.FactId).Take(most)
        join f in db.Set<EvidenceRow>() on o.FactId equals f.Id
        orderby f.Id
        select new { f.Id, f.Name, f.Version, f.OccurredAt, f.OccurredOn, f.RecordedAt, f.Actor, f.OnBehalfOf, f.Subject, f.OrganisationId, f.Object, f.Corrects, f.RequestId, f.Payload };

    /// <summary>Seals in order with their facts: seq, hash, fact id, then the columns of the fact, null where it is gone.</summary>
    /// <param name="which">Null for all.</param>
    public static IQueryable<object> Sealed(CityDb db, Expression<Func<Seal, bool>>? which = null) =>
        from s in which is null ? db.Set<Seal>() : db.Set<Seal>().Where(which)
        join f in db.Set<EvidenceRow>() on s.FactId equals f.Id into found
        from f in found.DefaultIfEmpty()
        orderby s.Seq
        select new
        {
            s.Seq,
            s.Hash,
            s.FactId,
            Id = (Guid?)f.Id,
            f.Name,
            Version = (int?)f.Version,
            OccurredAt = (DateTime?)f.OccurredAt,
            OccurredOn = (DateOnly?)f.OccurredOn,
            RecordedAt = (DateTime?)f.RecordedAt,
            f.Actor,
            f.OnBehalfOf,
            f.Subject,
            f.OrganisationId,
            f.Object,
            f.Corrects,
            f.RequestId,
            f.Payload,
        };
}
