using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>An officer gives a place on whose agreement was not signed in time or refused; nobody who waits is kept waiting for it.</summary>
public sealed class TakeBackPlace(CityDb db, TellApplicant tell)
{
    public async Task<Outcome<Offer>> Run(Guid applicationId, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        if (await db.Set<Application>().Include(a => a.Wishes).FirstOrDefaultAsync(a => a.Id == applicationId, stop) is not { } application
            || await db.Set<Offer>().FirstOrDefaultAsync(o => o.ApplicationId == applicationId && o.State == OfferState.Accepted, stop) is not { } offer)
            return Refusal.NothingHere;
        var agreements = await db.Set<Agreement>().AsNoTracking().Where(a => a.ApplicationId == applicationId).ToListAsync(stop);
        if (AgreementRules.StillLives(agreements) is { } refusal)
            return refusal;
        offer.State = OfferState.Released;
        application.Wishes.Single(w => w.PostId == offer.PostId).Declined = true;
        await Seating.Free(db, offer.SeatGroupId, stop);
        db.Record(new PlacementReleased(application.ApplicantId, applicationId, offer.PostId, Exchanged: false));
        await tell.Run(application, "programmes.mail.taken-back", stop);
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return offer;
    }
}
