using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>An officer sends an advert back and says what is needed; the firm has it as it was typed and may send it again.</summary>
public sealed class ReturnAdvert(CityDb db, Visitor visitor, TellFirm tell)
{
    public async Task<Outcome<Advert>> Run(Guid id, string? needed, int? seen = null, CancellationToken stop = default)
    {
        if (await db.Set<Advert>().FirstOrDefaultAsync(a => a.Id == id, stop) is not { } advert)
            return Refusal.NothingHere;
        if (Refusal.Of(VersionRules.Outdated(advert, seen ?? advert.Version), AdvertRules.NotWaiting(advert), AdvertRules.NothingNeeded(needed)) is { } refusal)
            return refusal;
        (advert.State, advert.PromisedOn, advert.Needed, advert.LookedAtById) = (AdvertState.Returned, null, needed!.Trim(), visitor.PersonId);
        db.Record(new AdvertReturned(id, advert.OrganisationId));
        await tell.Run(advert.OrganisationId, advert.AuthorId, "skills.mail.advert-returned-subject", "skills.mail.advert-returned", stop, ("title", advert.Title), ("needed", advert.Needed));
        await db.SaveChangesAsync(stop);
        return advert;
    }
}
