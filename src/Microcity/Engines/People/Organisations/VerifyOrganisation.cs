using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>An officer has seen that an organisation exists: what it offers may be public from now on.</summary>
public sealed class VerifyOrganisation(CityDb db, Visitor visitor, TellFirm tell, Here here)
{
    /// <param name="seen">The version that was looked at; null where nobody looked.</param>
    public async Task<Outcome<Organisation>> Run(Guid id, int? seen = null, CancellationToken stop = default)
    {
        if (await db.Set<Organisation>().FirstOrDefaultAsync(o => o.Id == id, stop) is not { } firm)
            return Refusal.NothingHere;
        var me = visitor.PersonId;
        var own = me != null && await db.Set<Representative>().AnyAsync(r => r.OrganisationId == id && r.PersonId == me && (r.State == RepresentativeState.Asked || r.State == RepresentativeState.Confirmed), stop);
        if (Refusal.Of(VersionRules.Outdated(firm, seen ?? firm.Version), VerifyRules.Verified(firm), VerifyRules.NoNumber(firm), VerifyRules.Own(own)) is { } refusal)
            return refusal;
        (firm.State, firm.PromisedOn, firm.Needed) = (OrganisationState.Verified, null, null);
        (firm.DecidedAt, firm.DecidedById, firm.Decisions) = (here.Now, visitor.PersonId, firm.Decisions + 1);
        db.Record(new OrganisationVerified(id));
        await tell.Run(id, null, "people.mail.verified-subject", "people.mail.verified", stop, ("name", firm.Name));
        await db.SaveChangesAsync(stop);
        return firm;
    }
}
