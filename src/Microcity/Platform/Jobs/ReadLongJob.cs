using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Long work as its visitor may see it: who started it, and who holds the permission of its kind.</summary>
public sealed class ReadLongJob(CityDb db, Visitor visitor, Installation installation)
{
    /// <returns>Null for unknown and for not theirs.</returns>
    public async Task<SeenLongJob?> Run(Guid id, CancellationToken stop = default)
    {
        var job = await db.Set<LongJob>().AsNoTracking().FirstOrDefaultAsync(j => j.Id == id, stop);
        if (job is null || installation.LongJob(job.Kind) is not { } kind)
            return null;
        return job.StartedBy == visitor.PersonId || visitor.May(kind.Permission) ? new(job, kind) : null;
    }
}

public sealed record SeenLongJob(LongJob Job, LongJobKind Kind);
