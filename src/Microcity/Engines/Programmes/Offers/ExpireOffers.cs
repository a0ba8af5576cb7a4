using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Ends offers whose time ran out; their places are free again.</summary>
public sealed class ExpireOffers(CityDb db, Here here)
{
    private const int AtOnce = 50;

    public static CityStep Step { get; } = new("expire-offers", (services, stop) => services.GetRequiredService<ExpireOffers>().Run(stop));

    /// <returns>Whether more may wait.</returns>
    public async Task<bool> Run(CancellationToken stop = default)
    {
        var now = here.Now;
        if (!await db.Set<Offer>().AnyAsync(o => o.State == OfferState.Open && o.Until <= now, stop))
            return false;
        await using var together = await db.Together(stop);
        var over = await db.Set<Offer>().Where(o => o.State == OfferState.Open && o.Until <= now).OrderBy(o => o.Until).Take(AtOnce).ToListAsync(stop);
        var ids = over.ConvertAll(o => o.ApplicationId);
        var applications = await db.Set<Application>().Include(a => a.Wishes).Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, stop);
        foreach (var offer in over)
        {
            var application = applications[offer.ApplicationId];
            offer.State = OfferState.Expired;
            application.Wishes.Single(w => w.PostId == offer.PostId).Declined = true;
            await Seating.Free(db, offer.SeatGroupId, stop);
            db.Record(new OfferAnswered(application.ApplicantId, application.Id, offer.PostId, OfferState.Expired));
        }
        try
        {
            await db.SaveChangesAsync(stop);
            await together.Commit(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody answered one of them in this moment; the next round takes the rest.
            return true;
        }
        return over.Count == AtOnce;
    }
}
