using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>What of money waits for an officer on Today.</summary>
internal static class PaymentsWaiting
{
    public static IReadOnlyList<WorkKind> All { get; } =
    [
        new("programmes.payment-to-check", ProgrammePermissions.Payments, "programmes.work-list.to-check", (services, stop) => Payments(services, PaymentState.Requested, "programmes.work-list.to-check-one", stop)),
        new("programmes.payment-to-approve", ProgrammePermissions.Pay, "programmes.work-list.to-approve", (services, stop) => Payments(services, PaymentState.Checked, "programmes.work-list.to-approve-one", stop)),
        new("programmes.payment-to-pay", ProgrammePermissions.Pay, "programmes.work-list.to-pay", (services, stop) => Payments(services, PaymentState.Approved, "programmes.work-list.to-pay-one", stop)),
        new("programmes.report-to-accept", ProgrammePermissions.Manage, "programmes.work-list.to-accept", Reports),
    ];

    private static async Task<IReadOnlyList<WorkItem>> Payments(IServiceProvider services, PaymentState state, string textKey, CancellationToken stop)
    {
        var db = services.GetRequiredService<CityDb>();
        var rows = await (from payment in db.Set<PaymentRequest>().AsNoTracking().Include(p => p.Runs)
                          where payment.State == state && payment.Account != null && payment.Why == null
                          join agreement in db.Set<Agreement>() on payment.AgreementId equals agreement.Id
                          join application in db.Set<Application>() on agreement.ApplicationId equals application.Id
                          join person in db.Set<Person>() on application.ApplicantId equals person.Id
                          select new { payment, person }).Take(200).ToListAsync(stop);
        return
        [
            .. from row in rows
               let due = PaymentClock.DueOn(row.payment.Clock, PaymentClock.UsualPromise)
               where due is not null
               select new WorkItem(row.payment.Id, due.Value, textKey, "/payments", ("name", row.person.Name), ("cents", new Euros(row.payment.Cents))) { Version = row.payment.Version },
        ];
    }

    private static async Task<IReadOnlyList<WorkItem>> Reports(IServiceProvider services, CancellationToken stop)
    {
        var (db, here) = (services.GetRequiredService<CityDb>(), services.GetRequiredService<Here>());
        var rows = await (from report in db.Set<Report>().AsNoTracking()
                          where report.State == ReportState.Submitted
                          join agreement in db.Set<Agreement>() on report.AgreementId equals agreement.Id
                          join application in db.Set<Application>() on agreement.ApplicationId equals application.Id
                          join person in db.Set<Person>() on application.ApplicantId equals person.Id
                          select new { report, person }).Take(200).ToListAsync(stop);
        return [.. rows.Select(r => new WorkItem(r.report.Id, here.Today > r.report.DueOn ? here.Today : r.report.DueOn, "programmes.work-list.to-accept-one", "/payments", ("name", r.person.Name)) { Version = r.report.Version })];
    }
}
