using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Closes a signed agreement: what it was about is over.</summary>
public sealed class EndAgreement(CityDb db)
{
    public async Task<Outcome<Agreement>> Run(Guid id, int? seen = null, CancellationToken stop = default)
    {
        if (await db.Set<Agreement>().FirstOrDefaultAsync(a => a.Id == id, stop) is not { } agreement)
            return Refusal.NothingHere;
        if (Refusal.Of(VersionRules.Outdated(agreement, seen ?? agreement.Version), AgreementRules.NotNow(agreement, AgreementState.Ended)) is { } refusal)
            return refusal;
        agreement.State = AgreementState.Ended;
        await db.SaveChangesAsync(stop);
        return agreement;
    }
}
