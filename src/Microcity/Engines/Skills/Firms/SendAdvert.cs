using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>A firm sends its advert to the office and is told by when somebody has looked at it. An unverified firm may send; nothing of it is public yet.</summary>
public sealed class SendAdvert(CityDb db, ReadAdvert read, AdvertPromise promise, Here here)
{
    /// <param name="seen">The version that was looked at; null where nobody looked.</param>
    public async Task<Outcome<Advert>> Run(MyFirm mine, Guid id, int? seen = null, CancellationToken stop = default)
    {
        if (await db.Set<Advert>().FirstOrDefaultAsync(a => a.Id == id, stop) is not { } advert || !AdvertRules.MayChange(mine, advert))
            return Refusal.NothingHere;
        if (Refusal.Of(VersionRules.Outdated(advert, seen ?? advert.Version), AdvertRules.NotToChange(advert)) is { } refusal)
            return refusal;
        var content = await read.Run(advert, mine.Firm, stop);
        if (!content.Done)
            return content.Refusal;
        var promised = await promise.Run(stop);
        (advert.State, advert.SentAt, advert.PromisedOn, advert.Needed) = (AdvertState.Sent, here.Now, promised, null);
        db.Record(new AdvertSent(id, advert.OrganisationId, promised));
        await db.SaveChangesAsync(stop);
        return advert;
    }
}
