using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>A firm takes a sent advert back to go on writing it, or lets one go that was not sent.</summary>
public sealed class TakeBackAdvert(CityDb db)
{
    public async Task<Outcome<Advert>> Run(MyFirm mine, Guid id, int? seen = null, CancellationToken stop = default)
    {
        if (await db.Set<Advert>().FirstOrDefaultAsync(a => a.Id == id, stop) is not { } advert || !AdvertRules.MayChange(mine, advert))
            return Refusal.NothingHere;
        if (Refusal.Of(VersionRules.Outdated(advert, seen ?? advert.Version), AdvertRules.NotToTakeBack(advert)) is { } refusal)
            return refusal;
        (advert.State, advert.PromisedOn) = (advert.State is AdvertState.Sent ? AdvertState.Draft : AdvertState.Withdrawn, null);
        await db.SaveChangesAsync(stop);
        return advert;
    }
}
