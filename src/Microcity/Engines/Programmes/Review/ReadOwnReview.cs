using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>A reviewer's own part in one application; unknown to everybody else, and to whoever is too close to it (V2).</summary>
public sealed class ReadOwnReview(CityDb db, Visitor visitor, Here here)
{
    /// <returns>Tracked; without a review while it is not theirs to read, or not asked about conflicts yet.</returns>
    public async Task<OwnReview?> Run(Guid application, CancellationToken stop = default)
    {
        if (visitor.PersonId is not { } self || await db.Set<Application>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == application && a.State == ApplicationState.Submitted && a.ApplicantId != self, stop) is not { } asked)
            return null;
        var call = await db.Set<Call>().AsNoTracking().FirstAsync(c => c.Id == asked.CallId, stop);
        if (call.StateAt(here.Now) < CallState.Locked || call.State is CallState.Cancelled || !await db.Set<Juror>().AnyAsync(j => j.CallId == call.Id && j.PersonId == self, stop))
            return null;
        var conflict = await db.Set<Conflict>().AsNoTracking().FirstOrDefaultAsync(c => c.ApplicationId == application && c.PersonId == self, stop);
        var review = await db.Set<Review>().Include(r => r.Marks).FirstOrDefaultAsync(r => r.ApplicationId == application && r.PersonId == self && r.Clear == true, stop);
        return conflict switch
        {
            null => new(asked, call, null, null, here.Now),
            { Clear: true } => review is null ? null : new(asked, call, conflict, review, here.Now),
            _ => null,
        };
    }

    /// <summary>The next application of a call that one was not asked about.</summary>
    public async Task<Guid?> Next(Guid call, CancellationToken stop = default)
    {
        var self = visitor.PersonId;
        return await db.Set<Application>().Where(a => a.CallId == call && a.State == ApplicationState.Submitted && a.ApplicantId != self && !db.Set<Conflict>().Any(c => c.ApplicationId == a.Id && c.PersonId == self)
            && db.Set<Juror>().Any(j => j.CallId == call && j.PersonId == self)).OrderBy(a => a.Ticket).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(stop);
    }
}

/// <param name="Conflict">Null: the question comes first.</param>
public sealed record OwnReview(Application Application, Call Call, Conflict? Conflict, Review? Review, DateTime Now);
