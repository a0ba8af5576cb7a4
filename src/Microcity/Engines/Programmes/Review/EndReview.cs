using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>A reviewer gives a file back before beginning; somebody else gets it.</summary>
public sealed class DeclineReview(CityDb db, ReadOwnReview own)
{
    public async Task<Outcome<Review>> Run(Guid application, string? why, CancellationToken stop = default)
    {
        if (await own.Run(application, stop) is not { Review: { } review })
            return Refusal.NothingHere;
        if (Refusal.Of(ReviewRules.NotNow(review.State, ReviewState.Declined), ReviewRules.NoReason(why)) is { } refusal)
            return refusal;
        (review.State, review.Clear, review.Why) = (ReviewState.Declined, null, why!.Trim());
        await db.SaveChangesAsync(stop);
        return review;
    }
}

/// <summary>Whoever chairs takes a review out of the counting; it is kept. While the list is frozen it has to be frozen anew.</summary>
public sealed class VoidReview(CityDb db, ReadBarred barred)
{
    public async Task<Outcome<Review>> Run(Guid id, string? why, CancellationToken stop = default)
    {
        if (await db.Set<Review>().FirstOrDefaultAsync(r => r.Id == id, stop) is not { } review)
            return Refusal.NothingHere;
        var call = await db.Set<Application>().Where(a => a.Id == review.ApplicationId).Select(a => a.CallId).FirstAsync(stop);
        if ((await barred.Run(call, stop)).Contains(review.ApplicationId))
            return Refusal.NothingHere;
        if (Refusal.Of(ReviewRules.NotNow(review.State, ReviewState.Voided), ReviewRules.NoReason(why)) is { } refusal)
            return refusal;
        (review.State, review.Clear, review.Why) = (ReviewState.Voided, null, why!.Trim());
        db.Record(new ReviewVoided(review.PersonId, review.ApplicationId, call));
        await db.SaveChangesAsync(stop);
        return review;
    }
}

/// <summary>Notes that reviewers who saw an application very differently talked about it (V9).</summary>
public sealed class NoteDiscussion(CityDb db, Visitor visitor, ReadBarred barred)
{
    public async Task<Outcome<Discussion>> Run(Guid application, string? why, CancellationToken stop = default)
    {
        if (await db.Set<Application>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == application, stop) is not { } about || (await barred.Run(about.CallId, stop)).Contains(application))
            return Refusal.NothingHere;
        if (ReviewRules.NoReason(why) is { } refusal)
            return refusal;
        var note = new Discussion { ApplicationId = application, Note = why!.Trim(), ById = visitor.PersonId };
        db.Add(note);
        try
        {
            await db.SaveChangesAsync(stop);
            return note;
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            db.ChangeTracker.Clear();
            return await db.Set<Discussion>().AsNoTracking().SingleAsync(d => d.ApplicationId == application, stop);
        }
    }
}
