using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Says yes or no to a place, in time. A yes to a higher wish gives the lower place back; a no takes only this post off the list.</summary>
public sealed class AnswerOffer(CityDb db, ReadOwn own, Here here)
{
    public async Task<Outcome<Offer>> Run(Guid id, bool yes, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        if (await db.Set<Offer>().FirstOrDefaultAsync(o => o.Id == id, stop) is not { } offer || await own.Run(offer.ApplicationId, stop) is not { } mine)
            return Refusal.NothingHere;
        var to = yes ? OfferState.Accepted : OfferState.Declined;
        if (offer.State == to)
            return offer;
        if (OfferRules.NotNow(offer, to, here.Now) is { } refusal)
            return refusal;
        var applicant = mine.Application.ApplicantId;
        if (yes && await db.Set<Offer>().FirstOrDefaultAsync(o => o.ApplicationId == offer.ApplicationId && o.State == OfferState.Accepted, stop) is { } lower)
        {
            lower.State = OfferState.Exchanged;
            await Seating.Free(db, lower.SeatGroupId, stop);
            db.Record(new PlacementReleased(applicant, offer.ApplicationId, lower.PostId, Exchanged: true));
            // Saved first: nobody has two places, not even within a transaction.
            await db.SaveChangesAsync(stop);
        }
        (offer.State, offer.AnsweredAt) = (to, here.Now);
        if (!yes)
        {
            mine.Application.Wishes.Single(w => w.PostId == offer.PostId).Declined = true;
            await Seating.Free(db, offer.SeatGroupId, stop);
        }
        db.Record(new OfferAnswered(applicant, offer.ApplicationId, offer.PostId, to));
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return offer;
    }
}
