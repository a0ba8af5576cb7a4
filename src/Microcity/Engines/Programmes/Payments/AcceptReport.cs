using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Accepts so much of a report's cost; what is still due becomes a request for money, what was paid too much a case.</summary>
public sealed class AcceptReport(CityDb db, TellApplicant tell, Here here)
{
    public async Task<Outcome<Report>> Run(Guid id, string? accepted, int? seen = null, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        if (await db.Set<Report>().FirstOrDefaultAsync(r => r.Id == id, stop) is not { } report)
            return Refusal.NothingHere;
        var cents = MoneyInput.Read("accepted", accepted ?? "");
        if (Refusal.Of(
            VersionRules.Outdated(report, seen ?? report.Version), ReportRules.NotNow(report, ReportState.Accepted),
            !cents.Done ? cents.Refusal : ReportRules.TooMuch(cents.Value, report.CostCents ?? 0)) is { } refusal)
            return refusal;
        var agreement = await db.Set<Agreement>().AsNoTracking().FirstAsync(a => a.Id == report.AgreementId, stop);
        var payments = await db.Set<PaymentRequest>().AsNoTracking().Where(p => p.AgreementId == report.AgreementId).ToListAsync(stop);
        var settled = PaymentRules.Settle(agreement.AwardCents ?? 0, agreement.RateBasisPoints ?? 0, cents.Value, payments.Sum(p => p.Cents));
        (report.State, report.AcceptedCents, report.RepayCents, report.Why) = (ReportState.Accepted, cents.Value, settled.ToRepay, null);
        if (settled.ToPay > 0)
        {
            var payment = new PaymentRequest { AgreementId = agreement.Id, Kind = PaymentKind.Final, Cents = settled.ToPay, Account = payments.Select(p => p.Account).FirstOrDefault(a => a is not null) };
            db.Add(payment);
            if (payment.Account is not null)
                db.Add(new PaymentRun { PaymentRequestId = payment.Id, From = here.Today });
        }
        var application = await ReportedApplication.Of(db, report, stop);
        db.Record(new ReportAccepted(application.ApplicantId, report.Id, application.CallId, cents.Value));
        await tell.Run(application, "programmes.mail.report-accepted", stop);
        // What is not needed any more may go to the reserve.
        if (agreement.AwardCents is { } award && award > settled.Entitled)
            await CallBudget.Free(db, application.CallId, award - settled.Entitled, stop);
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return report;
    }
}
