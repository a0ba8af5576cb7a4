using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Keeps a firm's advert as it is typed, new or changed; whatever is still missing.</summary>
public sealed class KeepAdvert(CityDb db)
{
    /// <param name="mine">The firm, and who writes.</param>
    /// <param name="id">What is changed; null for a new one.</param>
    /// <param name="seen">The version that was looked at; null where nobody looked.</param>
    public async Task<Outcome<Advert>> Run(MyFirm mine, Guid? id, OpeningForm form, int? seen = null, CancellationToken stop = default)
    {
        var firm = mine.Firm.Id;
        var advert = id is null ? null : await db.Set<Advert>().FirstOrDefaultAsync(a => a.Id == id, stop);
        if (id is null ? !AdvertRules.MayWrite(mine) : advert is null || !AdvertRules.MayChange(mine, advert))
            return Refusal.NothingHere;
        var unfinished = id is not null ? 0 : await db.Set<Advert>().CountAsync(a => a.OrganisationId == firm && a.State != AdvertState.Published && a.State != AdvertState.Withdrawn, stop);
        if (Refusal.Of(
            advert is null ? null : VersionRules.Outdated(advert, seen ?? advert.Version) ?? AdvertRules.NotToChange(advert), AdvertRules.TooMany(unfinished), AdvertRules.Empty(form), AdvertRules.WrongKind(form), AdvertRules.TooLong(form)) is { } refusal)
            return refusal;
        if (advert is null)
            db.Add(advert = new Advert { OrganisationId = firm, AuthorId = mine.Mine.PersonId, Form = "" });
        var title = (form.Title ?? "").Trim();
        (advert.Form, advert.Title) = (AdvertRules.Kept(form), title[..Math.Min(title.Length, OpportunityRules.LongestTitle)]);
        await db.SaveChangesAsync(stop);
        return advert;
    }
}
