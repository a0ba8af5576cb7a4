using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Enters an organisation. It is not verified by that: nothing of it is public yet.</summary>
public sealed class AddOrganisation(CityDb db, Visitor visitor, CountryPack pack, Here here)
{
    /// <param name="registerNumber">As typed; null while it is not known.</param>
    /// <param name="country">Two letters; null for that of the city.</param>
    /// <param name="parent">What it is a part of.</param>
    public async Task<Outcome<Organisation>> Run(
        string? name, string? registerNumber, OrganisationKind kind = OrganisationKind.Firm, string? website = null, string? country = null, Guid? parent = null, CancellationToken stop = default)
    {
        var register = country ?? pack.Country;
        if (OrganisationRules.Unfit(name, register, registerNumber, website) is { } refusal)
            return refusal;
        var number = OrganisationRules.TidyNumber(registerNumber);
        if (await Known(register, number, stop) is { } there)
            return OrganisationRules.Known(there, visitor.May(PeoplePermissions.Firms));
        if (parent is { } id && !await db.Set<Organisation>().AnyAsync(o => o.Id == id, stop))
            return Refusal.NothingHere;
        var organisation = new Organisation
        {
            Id = Ids.Next(here.Now),
            Name = name!.Trim(),
            NameKey = OrganisationRules.NameKey(name),
            Country = register,
            RegisterNumber = number,
            Kind = kind,
            ParentId = parent,
            Website = OrganisationRules.TidyWebsite(website),
        };
        db.Add(organisation);
        db.Record(new OrganisationAdded(organisation.Id, kind));
        try
        {
            await db.SaveChangesAsync(stop);
            return organisation;
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            db.ChangeTracker.Clear();
            return OrganisationRules.Known((await Known(register, number, stop))!, visitor.May(PeoplePermissions.Firms));
        }
    }

    private Task<Organisation?> Known(string country, string? number, CancellationToken stop) => number is null
        ? Task.FromResult<Organisation?>(null)
        : db.Set<Organisation>().AsNoTracking().FirstOrDefaultAsync(o => o.Country == country && o.RegisterNumber == number, stop);
}
