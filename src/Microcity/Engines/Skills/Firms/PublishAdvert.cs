using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>An officer has looked at a firm's advert: it stands on the job list from now on, and whoever sent it is told.</summary>
public sealed class PublishAdvert(CityDb db, Visitor visitor, ReadAdvert read, PublishOpportunity publish, TellFirm tell, Here here)
{
    /// <param name="seen">The version that was looked at; null where nobody looked.</param>
    public async Task<Outcome<Advert>> Run(Guid id, int? seen = null, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        await OpportunityStamp.Raise(db, stop);
        if (await db.Set<Advert>().FirstOrDefaultAsync(a => a.Id == id, stop) is not { } advert)
            return Refusal.NothingHere;
        var firm = await db.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Id == advert.OrganisationId, stop);
        var people = await db.Set<Representative>().AsNoTracking().Where(r => r.OrganisationId == firm.Id && (r.State == RepresentativeState.Asked || r.State == RepresentativeState.Confirmed)).ToListAsync(stop);
        if (Refusal.Of(
            VersionRules.Outdated(advert, seen ?? advert.Version), AdvertRules.NotWaiting(advert), VerifyRules.Own(visitor.SignedIn && people.Any(r => r.PersonId == visitor.PersonId)),
            VerifyRules.NotPublic(firm), AdvertRules.NobodySpeaks(advert, people.FirstOrDefault(r => r.PersonId == advert.AuthorId), here.Today)) is { } refusal)
            return refusal;
        var content = await read.Run(advert, firm, stop);
        if (!content.Done)
            return content.Refusal;
        var published = await publish.Run([content.Value], stop);
        if (!published.Done)
            return published.Refusal;
        var opening = published.Value[0].Opportunity;
        opening.LinkedByHand = content.Value.Requirements.Count > 0;
        db.Record(new AdvertPublished(id, firm.Id, InTime: here.Today <= advert.PromisedOn));
        (advert.State, advert.PromisedOn, advert.OpportunityId, advert.LookedAtById) = (AdvertState.Published, null, opening.Id, visitor.PersonId);
        await tell.Run(firm.Id, advert.AuthorId, "skills.mail.advert-published-subject", "skills.mail.advert-published", stop, ("title", advert.Title), ("day", opening.OpenUntil));
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return advert;
    }
}
