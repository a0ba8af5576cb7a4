using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Somebody says that they speak for an organisation, and is told by when the office answers. A firm that is not verified waits for that from then on too.</summary>
public sealed class AskToRepresent(CityDb db, FirmPromise promise)
{
    /// <param name="by">What shows it.</param>
    /// <param name="position">What they are there; may be empty.</param>
    public async Task<Outcome<Representative>> Run(Guid organisation, Guid person, SpeaksBy by, string? position, CancellationToken stop = default)
    {
        if (await db.Set<Organisation>().FirstOrDefaultAsync(o => o.Id == organisation, stop) is not { } firm)
            return Refusal.NothingHere;
        var open = await db.Set<Representative>().FirstOrDefaultAsync(r => r.OrganisationId == organisation && r.PersonId == person && (r.State == RepresentativeState.Asked || r.State == RepresentativeState.Confirmed), stop);
        var email = await db.Set<Account>().Where(a => a.PersonId == person).Select(a => a.Email).FirstOrDefaultAsync(stop);
        var waiting = await db.Set<Representative>().CountAsync(r => r.PersonId == person && r.State == RepresentativeState.Asked, stop);
        if (Refusal.Of(RepresentativeRules.UnfitPosition(position), RepresentativeRules.FreeMail(by, email), RepresentativeRules.AskedAlready(open), RepresentativeRules.TooMany(waiting)) is { } refusal)
            return refusal;
        var day = await promise.Run(stop);
        if (open is null)
            db.Add(open = new Representative { OrganisationId = organisation, PersonId = person });
        (open.State, open.Rights, open.SpeaksBy, open.PromisedOn, open.Needed) = (RepresentativeState.Asked, RepresentativeRights.Act, by, day, null);
        open.Position = string.IsNullOrWhiteSpace(position) ? open.Position : position.Trim();
        if (firm.State is OrganisationState.Unverified or OrganisationState.Refused)
            (firm.State, firm.PromisedOn, firm.Needed) = (OrganisationState.Pending, day, null);
        try
        {
            await db.SaveChangesAsync(stop);
            return open;
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            return RepresentativeRules.AskedAlready(open)!;
        }
    }
}
