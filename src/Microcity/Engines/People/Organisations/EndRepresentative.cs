using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Somebody speaks for an organisation no more: an officer or a colleague says so, or they themselves.</summary>
public sealed class EndRepresentative(CityDb db, Visitor visitor, MayDecide mayDecide, EndEmployerRole end, Here here)
{
    public async Task<Outcome<Representative>> Run(Guid id, int? seen = null, CancellationToken stop = default)
    {
        if (await db.Set<Representative>().FirstOrDefaultAsync(r => r.Id == id, stop) is not { } row
            || !(visitor.SignedIn && row.PersonId == visitor.PersonId || await mayDecide.Run(row.OrganisationId, stop)))
            return Refusal.NothingHere;
        if (Refusal.Of(VersionRules.Outdated(row, seen ?? row.Version), RepresentativeRules.EndedAlready(row)) is { } refusal)
            return refusal;
        (row.State, row.Until, row.PromisedOn) = (RepresentativeState.Ended, here.Today, null);
        await end.Run(row, stop);
        db.Record(new RepresentativeEnded(row.PersonId, row.OrganisationId));
        await db.SaveChangesAsync(stop);
        return row;
    }
}
