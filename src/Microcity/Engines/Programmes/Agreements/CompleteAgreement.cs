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
        if (await Money(open, stop) is { } spent)
            return spent;
        (open.Agreement.State, open.Agreement.InForce, open.Agreement.Why) = (AgreementState.Signed, open.Written.No, null);
        db.Record(new AgreementSigned(open.Application.ApplicantId, open.Agreement.Id, open.Application.Id, open.Written.No));
        await tell.Run(open.Application, "programmes.mail.signed", stop);
        return null;
    }

    /// <summary>Commits the award, asks for the advance and for a report; once, with the first version that all signed.</summary>
    private async Task<Refusal?> Money(OpenAgreement open, CancellationToken stop)
    {
        if (open.Agreement is not { InForce: null, AwardCents: { } award } agreement)
            return null;
        if (!await CallBudget.Commit(db, open.Call.Id, award, stop))
            return PaymentRules.Spent;
        if (PaymentRules.Advance(award, agreement.AdvanceBasisPoints) is > 0 and var advance)
            db.Add(new PaymentRequest { AgreementId = agreement.Id, Kind = PaymentKind.Advance, Cents = advance });
        if (agreement.ReportOn is { } day)
            db.Add(new Report { AgreementId = agreement.Id, DueOn = day });
        return null;
    }
}
