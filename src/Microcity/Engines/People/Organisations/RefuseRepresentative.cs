using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>An officer says what is needed before a person may speak for an organisation; they may ask again.</summary>
public sealed class RefuseRepresentative(CityDb db, Visitor visitor, TellFirm tell)
{
    public async Task<Outcome<Representative>> Run(Guid id, string? needed, int? seen = null, CancellationToken stop = default)
    {
        if (await db.Set<Representative>().FirstOrDefaultAsync(r => r.Id == id, stop) is not { } row)
            return Refusal.NothingHere;
        if (Refusal.Of(VersionRules.Outdated(row, seen ?? row.Version), VerifyRules.NothingNeeded(needed), RepresentativeRules.NotWaiting(row), RepresentativeRules.Own(row, visitor.PersonId)) is { } refusal)
            return refusal;
        (row.State, row.PromisedOn, row.Needed) = (RepresentativeState.Refused, null, needed!.Trim());
        var name = await db.Set<Organisation>().Where(o => o.Id == row.OrganisationId).Select(o => o.Name).SingleAsync(stop);
        await tell.Run(row.OrganisationId, row.PersonId, "people.mail.needed-subject", "people.mail.needed", stop, ("name", name), ("needed", row.Needed));
        await db.SaveChangesAsync(stop);
        return row;
    }
}
