using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

internal static class ReportedApplication
{
    public static Task<Application> Of(CityDb db, Report report, CancellationToken stop) =>
        db.Set<Application>().AsNoTracking().FirstAsync(a => db.Set<Agreement>().Any(g => g.Id == report.AgreementId && g.ApplicationId == a.Id), stop);
}
