using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>
/// In one step: names a firm and says that one speaks for it. A firm that stands here under the same number is taken, and one that the office
/// entered under the same name without a number gets it; any other is new.
/// </summary>
public sealed class AskForFirm(CityDb db, AddOrganisation add, AskToRepresent ask, CountryPack pack)
{
    public async Task<Outcome<Representative>> Run(Guid person, string? name, string? registerNumber, OrganisationKind kind, string? website, SpeaksBy by, string? position, CancellationToken stop = default)
    {
        if (Refusal.Of(OrganisationRules.Unfit(name, pack.Country, registerNumber, website), RepresentativeRules.UnfitPosition(position)) is { } refusal)
            return refusal;
        var (number, key) = (OrganisationRules.TidyNumber(registerNumber), OrganisationRules.NameKey(name!));
        await using var together = await db.Together(stop);
        var known = number is null ? null : await db.Set<Organisation>().FirstOrDefaultAsync(o => o.Country == pack.Country && o.RegisterNumber == number, stop);
        if (known is null && (known = await db.Set<Organisation>().Where(o => o.Country == pack.Country && o.NameKey == key && o.RegisterNumber == null && o.State == OrganisationState.Unverified).OrderBy(o => o.Id).FirstOrDefaultAsync(stop)) is not null)
            known.RegisterNumber = number;
        if (known is null)
        {
            var added = await add.Run(name, registerNumber, kind, website, stop: stop);
            if (!added.Done)
                return added.Refusal;
            known = added.Value;
        }
        var asked = await ask.Run(known.Id, person, by, position, stop);
        if (asked.Done)
            await together.Commit(stop);
        return asked;
    }
}
