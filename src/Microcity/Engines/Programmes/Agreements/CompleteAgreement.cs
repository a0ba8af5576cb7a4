using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>What follows from a name under an agreement: with the last one it is in force.</summary>
public sealed class CompleteAgreement(CityDb db, ProgrammeKinds kinds, IServiceProvider services, TellApplicant tell, Here here)
{
    internal async Task<Refusal?> Run(OpenAgreement open, CancellationToken stop)
    {
        if (AgreementRules.Missing(open.Written.Signatures, SignOffRules.Needed(open.Applicant, here.Today)).Count > 0)
            return null;
        if (await kinds[open.Call.Kind].Agreement!.BeforeSigned(services, open.Agreement, stop) is { } refusal)
            return refusal;
        (open.Agreement.State, open.Agreement.InForce, open.Agreement.Why) = (AgreementState.Signed, open.Written.No, null);
        db.Record(new AgreementSigned(open.Application.ApplicantId, open.Agreement.Id, open.Application.Id, open.Written.No));
        await tell.Run(open.Application, "programmes.mail.signed", stop);
        return null;
    }
}
