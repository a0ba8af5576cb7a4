using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Takes a request for money one step on: checked by one, approved by another, paid; or back, with a reason.</summary>
public sealed class MovePayment(CityDb db, Visitor visitor, ReadGuardians guardians, TellApplicant tell, Here here)
{
    /// <param name="why">Needed where it goes back.</param>
    public async Task<Outcome<PaymentRequest>> Run(Guid id, PaymentState to, string? why = null, int? seen = null, CancellationToken stop = default)
    {
        if (visitor.PersonId is not { } doer || await db.Set<PaymentRequest>().Include(p => p.Runs).FirstOrDefaultAsync(p => p.Id == id, stop) is not { } payment)
            return Refusal.NothingHere;
        var agreement = await db.Set<Agreement>().AsNoTracking().FirstAsync(a => a.Id == payment.AgreementId, stop);
        var application = await db.Set<Application>().AsNoTracking().FirstAsync(a => a.Id == agreement.ApplicationId, stop);
        Guid[] beneficiaries = [application.ApplicantId, .. (await guardians.Guardians(application.ApplicantId, stop)).Select(g => g.Guardian.Id)];
        if (Refusal.Of(
            VersionRules.Outdated(payment, seen ?? payment.Version),
            PaymentRules.NotNow(payment, to),
            to is PaymentState.Requested or PaymentState.Bounced ? AgreementRules.NoWhy(why) : null,
            to is PaymentState.Checked ? PaymentRules.NowhereToPay(payment.Account) : null,
            to is PaymentState.Checked ? PaymentRules.NotTwoPeople(doer, null, beneficiaries) : null,
            to is PaymentState.Approved ? PaymentRules.NotTwoPeople(doer, payment.CheckedById, beneficiaries) : null) is { } refusal)
            return refusal;
        payment.State = to;
        switch (to)
        {
            case PaymentState.Checked:
                payment.CheckedById = doer;
                break;
            case PaymentState.Approved:
                payment.ApprovedById = doer;
                break;
            case PaymentState.Paid:
                payment.PaidOn = here.Today;
                Stand(payment);
                db.Record(new PaymentMade(application.ApplicantId, id, application.CallId, payment.Cents, PaymentClock.Days(payment.Clock, here.Today)));
                break;
            case PaymentState.Bounced:
                payment.Why = why!.Trim();
                break;
            default:
                // It waits for the applicant now, who says where to pay, once more.
                (payment.Why, payment.CheckedById, payment.ApprovedById, payment.PaidOn) = (why!.Trim(), null, null, null);
                Stand(payment);
                await tell.Run(application, "programmes.mail.payment-back", stop);
                break;
        }
        await db.SaveChangesAsync(stop);
        return payment;
    }

    private void Stand(PaymentRequest payment)
    {
        if (payment.Runs.Find(r => r.Until is null) is { } run)
            run.Until = here.Today;
    }
}
