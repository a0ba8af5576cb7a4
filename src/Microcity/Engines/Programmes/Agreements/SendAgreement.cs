using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Sends a written agreement to everybody who signs it, and tells them.</summary>
public sealed class SendAgreement(CityDb db, ProgrammeKinds kinds, IServiceProvider services, TellSigners tell, Here here)
{
    public async Task<Outcome<Agreement>> Run(Guid id, int? seen = null, CancellationToken stop = default)
    {
        if (await db.Set<Agreement>().FirstOrDefaultAsync(a => a.Id == id, stop) is not { } agreement)
            return Refusal.NothingHere;
        if (Refusal.Of(VersionRules.Outdated(agreement, seen ?? agreement.Version), AgreementRules.NotNow(agreement, AgreementState.OutForSignature)) is { } refusal)
            return refusal;
        var application = await db.Set<Application>().AsNoTracking().FirstAsync(a => a.Id == agreement.ApplicationId, stop);
        var call = await db.Set<Call>().AsNoTracking().FirstAsync(c => c.Id == application.CallId, stop);
        var terms = kinds[call.Kind].Agreement!;
        var version = await db.Set<AgreementVersion>().SingleAsync(v => v.AgreementId == id && v.No == agreement.Latest, stop);
        var signatures = Places(version.Id, await terms.Signers(services, application, stop));
        db.AddRange(signatures);
        (agreement.State, agreement.SentAt) = (AgreementState.OutForSignature, here.Now);
        await tell.Run(agreement, application.ApplicantId, signatures, stop);
        await db.SaveChangesAsync(stop);
        return agreement;
    }

    /// <summary>The city's name comes last; all others in any order.</summary>
    internal static List<Signature> Places(Guid version, IReadOnlyList<Signer> signers) =>
    [
        .. signers.Select(s => new Signature { AgreementVersionId = version, Role = s.Role, Position = 1, SignerId = s.PersonId, OrganisationId = s.OrganisationId }),
        new Signature { AgreementVersionId = version, Role = Signer.City, Position = 2 },
    ];
}
