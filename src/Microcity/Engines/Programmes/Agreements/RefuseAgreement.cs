using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>A signer would not sign, and says why. An amendment that is refused leaves what was signed before.</summary>
public sealed class RefuseAgreement(CityDb db, ReadAgreement read)
{
    public async Task<Outcome<Agreement>> Run(Guid id, string? why, CancellationToken stop = default)
    {
        if (await read.Run(id, stop) is not { Mine: not null } open)
            return Refusal.NothingHere;
        var agreement = open.Agreement;
        var to = agreement.State is AgreementState.Amending ? AgreementState.Signed : AgreementState.Refused;
        if (Refusal.Of(AgreementRules.NotNow(agreement, to), AgreementRules.NoWhy(why)) is { } refusal)
            return refusal;
        (agreement.State, agreement.Why) = (to, why!.Trim());
        db.Record(new AgreementRefused(open.Application.ApplicantId, agreement.Id, open.Application.Id, open.Written.No));
        await db.SaveChangesAsync(stop);
        return agreement;
    }
}
