using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>An officer says what is needed before an organisation is verified, or that it is verified no longer; all it offers is hidden from then on.</summary>
public sealed class RefuseOrganisation(CityDb db, Visitor visitor, TellFirm tell, Here here)
{
    /// <param name="needed">What the firm can do about it.</param>
    public async Task<Outcome<Organisation>> Run(Guid id, string? needed, int? seen = null, CancellationToken stop = default)
    {
        if (await db.Set<Organisation>().FirstOrDefaultAsync(o => o.Id == id, stop) is not { } firm)
            return Refusal.NothingHere;
        if (Refusal.Of(VersionRules.Outdated(firm, seen ?? firm.Version), VerifyRules.NothingNeeded(needed)) is { } refusal)
            return refusal;
        (firm.State, firm.PromisedOn, firm.Needed) = (OrganisationState.Refused, null, needed!.Trim());
        (firm.DecidedAt, firm.DecidedById, firm.Decisions) = (here.Now, visitor.PersonId, firm.Decisions + 1);
        db.Record(new OrganisationRefused(id));
        await tell.Run(id, null, "people.mail.needed-subject", "people.mail.needed", stop, ("name", firm.Name), ("needed", firm.Needed));
        await db.SaveChangesAsync(stop);
        return firm;
    }
}
