using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Gives back a place that was accepted and waits for no other; it is offered to whoever does.</summary>
public sealed class ReleasePlace(CityDb db, ReadOwn own, Here here)
{
    public async Task<Outcome<Offer>> Run(Guid id, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        if (await db.Set<Offer>().FirstOrDefaultAsync(o => o.Id == id, stop) is not { } offer || await own.Run(offer.ApplicationId, stop) is not { } mine)
            return Refusal.NothingHere;
        if (OfferRules.NotNow(offer, OfferState.Released, here.Now) is { } refusal)
            return refusal;
        offer.State = OfferState.Released;
        foreach (var wish in mine.Application.Wishes)
            wish.Declined = true;
        await Seating.Free(db, offer.SeatGroupId, stop);
        db.Record(new PlacementReleased(mine.Application.ApplicantId, offer.ApplicationId, offer.PostId, Exchanged: false));
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return offer;
    }
}
