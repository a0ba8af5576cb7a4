using Microcity.People;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Money that was asked for: how many days each has waited, and the one step that comes next.</summary>
[Needs(ProgrammePermissions.Payments), Says]
public sealed class PaymentsPage(CityDb db, Visitor visitor, MovePayment move, ReturnReport returnReport, AcceptReport accept, NoteMinorRead note, Here here) : PageModel
{
    internal const string OnlyWith = "a payment";

    private const int Most = 200;

    public IReadOnlyList<PaymentLine> Waiting { get; private set; } = [];

    public IReadOnlyList<PaymentLine> Paid { get; private set; } = [];

    public IReadOnlyList<ReportLine> Reports { get; private set; } = [];

    /// <summary>Days from the complete request to the money, in the middle; null below five payments.</summary>
    public decimal? Median { get; private set; }

    public bool MayPay { get; private set; }

    public bool MayAnswer { get; private set; }

    public Guid? At { get; private set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Accepted { get; set; }

    public async Task OnGet(CancellationToken stop) => await Load(stop);

    [Says(Body = "id=<uuid>&version=1", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostCheck(Guid id, int version, CancellationToken stop) => await Answer(id, (await move.Run(id, PaymentState.Checked, null, version, stop)).Refusal, stop);

    [Says(Body = "id=<uuid>&version=1", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostApprove(Guid id, int version, CancellationToken stop) => await Pay(id, PaymentState.Approved, version, stop);

    [Says(Body = "id=<uuid>&version=1", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostPaid(Guid id, int version, CancellationToken stop) => await Pay(id, PaymentState.Paid, version, stop);

    [Says(Body = "id=<uuid>&version=1&why=The account was closed.", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostBounced(Guid id, int version, CancellationToken stop) => await Pay(id, PaymentState.Bounced, version, stop);

    [Says(Body = "id=<uuid>&version=1&why=The account is not yours.", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostBack(Guid id, int version, CancellationToken stop) => await Answer(id, (await move.Run(id, PaymentState.Requested, Why, version, stop)).Refusal, stop);

    [Says(Body = "id=<uuid>&version=1&why=An invoice is missing.", OnlyWith = "a report", Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostReturn(Guid id, int version, CancellationToken stop) =>
        visitor.May(ProgrammePermissions.Manage) ? await Answer(id, (await returnReport.Run(id, Why, version, stop)).Refusal, stop) : NotFound();

    [Says(Body = "id=<uuid>&version=1&accepted=100", OnlyWith = "a report", Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostAccept(Guid id, int version, CancellationToken stop) =>
        visitor.May(ProgrammePermissions.Manage) ? await Answer(id, (await accept.Run(id, Accepted, version, stop)).Refusal, stop) : NotFound();

    private async Task<IActionResult> Pay(Guid id, PaymentState to, int version, CancellationToken stop) =>
        visitor.May(ProgrammePermissions.Pay) ? await Answer(id, (await move.Run(id, to, Why, version, stop)).Refusal, stop) : NotFound();

    private async Task<IActionResult> Answer(Guid id, Refusal? refusal, CancellationToken stop)
    {
        if (refusal is null)
            return RedirectToPage();
        db.ChangeTracker.Clear();
        At = id;
        await Load(stop);
        return this.Refuse(refusal);
    }

    private async Task Load(CancellationToken stop)
    {
        (MayPay, MayAnswer) = (visitor.May(ProgrammePermissions.Pay), visitor.May(ProgrammePermissions.Manage));
        var rows = await (from payment in db.Set<PaymentRequest>().AsNoTracking().Include(p => p.Runs)
                          join agreement in db.Set<Agreement>() on payment.AgreementId equals agreement.Id
                          join application in db.Set<Application>() on agreement.ApplicationId equals application.Id
                          join call in db.Set<Call>() on application.CallId equals call.Id
                          join person in db.Set<Person>() on application.ApplicantId equals person.Id
                          orderby payment.CreatedAt descending
                          select new PaymentLine(payment, call, person)).Take(Most).ToListAsync(stop);
        (Waiting, Paid) = ([.. rows.Where(r => r.Payment.State is not PaymentState.Paid).OrderBy(r => r.DueOn ?? DateOnly.MaxValue)], [.. rows.Where(r => r.Payment.State is PaymentState.Paid)]);
        Median = PaymentClock.Median([.. Paid.Select(p => PaymentClock.Days(p.Payment.Clock, here.Today))]);
        Reports = await (from report in db.Set<Report>().AsNoTracking()
                         where report.State == ReportState.Submitted || (report.State == ReportState.Accepted && report.RepayCents > 0)
                         join agreement in db.Set<Agreement>() on report.AgreementId equals agreement.Id
                         join application in db.Set<Application>() on agreement.ApplicationId equals application.Id
                         join person in db.Set<Person>() on application.ApplicantId equals person.Id
                         orderby report.DueOn, report.Id
                         select new ReportLine(report, person)).Take(Most).ToListAsync(stop);
        await note.Run([.. rows.Select(r => r.Applicant.Id).Concat(Reports.Select(r => r.Applicant.Id)).Distinct()], "programmes.payment", stop);
    }
}

public sealed record PaymentLine(PaymentRequest Payment, Call Call, Person Applicant)
{
    /// <summary>The last day of the promise; null while it waits for the applicant.</summary>
    public DateOnly? DueOn => PaymentClock.DueOn(Payment.Clock, PaymentClock.UsualPromise);
}

public sealed record ReportLine(Report Report, Person Applicant);
