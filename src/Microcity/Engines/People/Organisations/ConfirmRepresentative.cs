using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>An officer, or somebody who already speaks for a verified firm, says that a person may speak for it.</summary>
public sealed class ConfirmRepresentative(CityDb db, Visitor visitor, MayDecide mayDecide, GiveEmployerRole give, TellFirm tell, Here here)
{
    /// <param name="rights">What they may do from now on; not <see cref="RepresentativeRights.Contact"/>.</param>
    /// <param name="seen">The version that was looked at; null where nobody looked.</param>
    public async Task<Outcome<Representative>> Run(Guid id, RepresentativeRights rights = RepresentativeRights.Act, int? seen = null, CancellationToken stop = default)
    {
        if (await db.Set<Representative>().FirstOrDefaultAsync(r => r.Id == id, stop) is not { } row || !await mayDecide.Run(row.OrganisationId, stop))
            return Refusal.NothingHere;
        if (Refusal.Of(VersionRules.Outdated(row, seen ?? row.Version), RepresentativeRules.NotWaiting(row), RepresentativeRules.Own(row, visitor.PersonId)) is { } refusal)
            return refusal;
        (row.State, row.Rights, row.From, row.PromisedOn) = (RepresentativeState.Confirmed, rights is RepresentativeRights.Contact ? RepresentativeRights.See : rights, here.Today, null);
        row.ConfirmedById = visitor.PersonId;
        await give.Run(row, stop);
        db.Record(new RepresentativeConfirmed(row.PersonId, row.OrganisationId, row.Rights));
        var name = await db.Set<Organisation>().Where(o => o.Id == row.OrganisationId).Select(o => o.Name).SingleAsync(stop);
        await tell.Run(row.OrganisationId, row.PersonId, "people.mail.confirmed-subject", "people.mail.confirmed", stop, ("name", name));
        await db.SaveChangesAsync(stop);
        return row;
    }
}
