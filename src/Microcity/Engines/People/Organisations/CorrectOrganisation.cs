using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>
/// Corrects what is known of an organisation. What was refused waits for the office again when its own people correct it; once it is verified,
/// only an officer changes what was verified.
/// </summary>
public sealed class CorrectOrganisation(CityDb db, Visitor visitor, MyFirms mine, FirmPromise promise)
{
    public async Task<Outcome<Organisation>> Run(Guid id, string? name, string? registerNumber, string? website, int? seen = null, CancellationToken stop = default)
    {
        var officer = visitor.May(PeoplePermissions.Firms);
        if (await db.Set<Organisation>().FirstOrDefaultAsync(o => o.Id == id, stop) is not { } firm || !officer && await Speaks(id, stop) is false)
            return Refusal.NothingHere;
        if (Refusal.Of(
            VersionRules.Outdated(firm, seen ?? firm.Version), officer ? null : VerifyRules.Verified(firm), OrganisationRules.Unfit(name, firm.Country, registerNumber, website),
            firm.State is OrganisationState.Verified && OrganisationRules.TidyNumber(registerNumber) is null ? VerifyRules.NumberStays : null) is { } refusal)
            return refusal;
        var number = OrganisationRules.TidyNumber(registerNumber);
        if (await Other(firm, number, stop) is { } other)
            return OrganisationRules.Known(other, officer);
        (firm.Name, firm.NameKey, firm.RegisterNumber, firm.Website) = (name!.Trim(), OrganisationRules.NameKey(name), number, OrganisationRules.TidyWebsite(website));
        if (!officer && firm.State is OrganisationState.Refused)
            (firm.State, firm.PromisedOn, firm.Needed) = (OrganisationState.Pending, await promise.Run(stop), null);
        try
        {
            await db.SaveChangesAsync(stop);
            return firm;
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            return OrganisationRules.Known((await Other(firm, number, stop))!, officer);
        }
    }

    private Task<Organisation?> Other(Organisation firm, string? number, CancellationToken stop) =>
        db.Set<Organisation>().AsNoTracking().FirstOrDefaultAsync(o => number != null && o.Country == firm.Country && o.RegisterNumber == number && o.Id != firm.Id, stop);

    /// <summary>Who asked to speak for it, or does.</summary>
    private async Task<bool> Speaks(Guid id, CancellationToken stop) => await mine.Find(id, stop) is { Mine.State: RepresentativeState.Asked or RepresentativeState.Confirmed };
}
