using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Sends a report back, with what is missing.</summary>
public sealed class ReturnReport(CityDb db, TellApplicant tell)
{
    public async Task<Outcome<Report>> Run(Guid id, string? why, int? seen = null, CancellationToken stop = default)
    {
        if (await db.Set<Report>().FirstOrDefaultAsync(r => r.Id == id, stop) is not { } report)
            return Refusal.NothingHere;
        if (Refusal.Of(VersionRules.Outdated(report, seen ?? report.Version), ReportRules.NotNow(report, ReportState.Returned), AgreementRules.NoWhy(why)) is { } refusal)
            return refusal;
        (report.State, report.Why) = (ReportState.Returned, why!.Trim());
        await tell.Run(await ReportedApplication.Of(db, report, stop), "programmes.mail.report-back", stop);
        await db.SaveChangesAsync(stop);
        return report;
    }
}
