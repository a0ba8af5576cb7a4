using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Which applications do not exist for whoever looks (V2): those they applied with, and those they are too close to, or may be.</summary>
public sealed class ReadBarred(CityDb db, Visitor visitor)
{
    /// <summary>All applications that exist for whoever looks, for lists and counts.</summary>
    public IQueryable<Application> There()
    {
        var self = visitor.PersonId;
        return db.Set<Application>().Where(a => !db.Set<Conflict>().Any(c => c.ApplicationId == a.Id && c.PersonId == self && (c.Kind == ConflictKind.Hard || c.Kind == ConflictKind.Unsure)));
    }

    public async Task<IReadOnlySet<Guid>> Run(Guid call, CancellationToken stop = default)
    {
        var self = visitor.PersonId;
        return await db.Set<Application>().Where(a => a.CallId == call && (a.ApplicantId == self || db.Set<Conflict>().Any(c => c.ApplicationId == a.Id && c.PersonId == self && (c.Kind == ConflictKind.Hard || c.Kind == ConflictKind.Unsure))))
            .Select(a => a.Id).ToHashSetAsync(stop);
    }

    /// <summary>What they declared to be free of, or the chair let them read.</summary>
    public async Task<IReadOnlySet<Guid>> Clear(Guid call, CancellationToken stop = default)
    {
        var self = visitor.PersonId;
        return await db.Set<Conflict>().Where(c => c.PersonId == self && c.Clear && db.Set<Application>().Any(a => a.Id == c.ApplicationId && a.CallId == call && a.ApplicantId != self)).Select(c => c.ApplicationId).ToHashSetAsync(stop);
    }
}
