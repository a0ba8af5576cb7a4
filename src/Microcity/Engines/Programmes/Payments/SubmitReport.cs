using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Tells the city what was done with its money and what it cost.</summary>
public sealed class SubmitReport(CityDb db, ReadOwn own)
{
    public async Task<Outcome<Report>> Run(Guid agreementId, string? text, string? cost, CancellationToken stop = default)
    {
        var application = await db.Set<Agreement>().Where(a => a.Id == agreementId).Select(a => (Guid?)a.ApplicationId).FirstOrDefaultAsync(stop);
        if (application is null || await own.Run(application.Value, stop) is null || await db.Set<Report>().FirstOrDefaultAsync(r => r.AgreementId == agreementId, stop) is not { } report)
            return Refusal.NothingHere;
        var cents = MoneyInput.Read("cost", cost ?? "");
        if (Refusal.Of(ReportRules.NotNow(report, ReportState.Submitted), ReportRules.Unwritten(text), cents.Done ? null : cents.Refusal) is { } refusal)
            return refusal;
        (report.State, report.Text, report.CostCents, report.Why) = (ReportState.Submitted, text!.Trim(), cents.Value, null);
        await db.SaveChangesAsync(stop);
        return report;
    }
}
