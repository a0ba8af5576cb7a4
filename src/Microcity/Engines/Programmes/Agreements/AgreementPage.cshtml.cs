using Microcity.People;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>An agreement: the whole text, who has signed, one's own name to put under it.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class AgreementPage(
    CityDb db, Visitor visitor, ReadAgreement read, ReadOwn own, SendAgreement send, SignAgreement sign, EnterSignature paper, RefuseAgreement refuse, ChangeAgreement change, TakeBackPlace takeBack, GiveAccount account, SubmitReport report, NoteMinorRead note, Here here) : PageModel
{
    internal const string OnlyWith = "an agreement";

    public OpenAgreement Open { get; private set; } = null!;

    /// <summary>By language; the first is the one that binds.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; private set; } = new Dictionary<string, string>();

    /// <summary>Names of whoever signed or signs, by person and by organisation.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public bool Fresh { get; private set; }

    /// <summary>It failed, and the place that it was about is still held.</summary>
    public bool HoldsPlace { get; private set; }

    public bool JustSigned { get; private set; }

    public IReadOnlyList<PaymentRequest> Payments { get; private set; } = [];

    public Report? Report { get; private set; }

    /// <summary>The money is the visitor's own, or their ward's.</summary>
    public bool Own { get; private set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Account { get; set; }

    [BindProperty(Name = "report")]
    public string? ReportText { get; set; }

    [BindProperty]
    public string? Cost { get; set; }

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, bool signed, CancellationToken stop)
    {
        JustSigned = signed;
        return await Load(id, stop) ? Page() : NotFound();
    }

    [Says(At = "id=<uuid>", Body = "sha256=x", OnlyWith = OnlyWith, Refuses = [404, 409, 412])]
    public async Task<IActionResult> OnPostSign(Guid id, string? sha256, CancellationToken stop)
    {
        if (!visitor.Fresh(here.Now))
            return LocalRedirect($"~/sign-in?return=/agreements/{id}");
        var done = await sign.Run(id, sha256, stop);
        return done.Done ? RedirectToPage(new { id, signed = true }) : await Answer(id, done.Refusal, stop);
    }

    [Says(At = "id=<uuid>", Body = "why=The hours are wrong.", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostRefuse(Guid id, CancellationToken stop) => await Answer(id, (await refuse.Run(id, Why, stop)).Refusal, stop);

    [Says(At = "id=<uuid>", Body = "version=1", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostSend(Guid id, int version, CancellationToken stop) =>
        visitor.May(ProgrammePermissions.Manage) ? await Answer(id, (await send.Run(id, version, stop)).Refusal, stop) : NotFound();

    [Says(At = "id=<uuid>", Body = "role=guardian&sha256=x", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostPaper(Guid id, string role, string? sha256, CancellationToken stop) => await Answer(id, (await paper.Run(id, role, sha256, stop)).Refusal, stop);

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostTakeBack(Guid id, CancellationToken stop) =>
        await read.Run(id, stop) is { Staff: true } open ? await Answer(id, (await takeBack.Run(open.Application.Id, stop)).Refusal, stop) : NotFound();

    [Says(At = "id=<uuid>", Body = "account=LV80BANK0000435195001", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostAccount(Guid id, CancellationToken stop) => await Answer(id, (await account.Run(id, Account, stop)).Refusal, stop);

    [Says(At = "id=<uuid>", Body = "report=It went well.&cost=100", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostReport(Guid id, CancellationToken stop) => await Answer(id, (await report.Run(id, ReportText, Cost, stop)).Refusal, stop);

    [Says(At = "id=<uuid>", Body = "version=1&text-en=Words.&text-lv=Vārdi.", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostChange(Guid id, int version, CancellationToken stop)
    {
        if (!visitor.May(ProgrammePermissions.Manage))
            return NotFound();
        var typed = here.Profile!.Languages.ToDictionary(l => l, l => Request.Form["text-" + l].ToString());
        var done = await change.Run(id, typed, seen: version, stop: stop);
        if (done.Done)
            return RedirectToPage(new { id });
        var answer = await Answer(id, done.Refusal, stop);
        Texts = typed;
        return answer;
    }

    private async Task<IActionResult> Answer(Guid id, Refusal? refusal, CancellationToken stop)
    {
        if (refusal is null)
            return RedirectToPage(new { id });
        db.ChangeTracker.Clear();
        return await Load(id, stop) ? this.Refuse(refusal) : NotFound();
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await read.Run(id, stop) is not { } open)
            return false;
        (Open, Texts, Fresh) = (open, AgreementRules.Read(open.Written.Texts), visitor.Fresh(here.Now));
        Payments = await db.Set<PaymentRequest>().AsNoTracking().Where(p => p.AgreementId == id).OrderBy(p => p.Kind).ToListAsync(stop);
        Report = await db.Set<Report>().AsNoTracking().FirstOrDefaultAsync(r => r.AgreementId == id, stop);
        Own = await own.IsOwn(open.Application.ApplicantId, stop);
        var people = open.Written.Signatures.SelectMany(s => new[] { s.SignerId, s.SignedById }).OfType<Guid>().Distinct().ToList();
        var firms = open.Written.Signatures.Select(s => s.OrganisationId).OfType<Guid>().ToList();
        var names = await db.Set<Person>().AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, stop);
        foreach (var firm in await db.Set<Organisation>().AsNoTracking().Where(o => firms.Contains(o.Id)).ToListAsync(stop))
            names[firm.Id] = firm.Name;
        Names = names;
        HoldsPlace = open is { Staff: true, Agreement.State: AgreementState.Refused or AgreementState.Expired } && await db.Set<Offer>().AnyAsync(o => o.ApplicationId == open.Application.Id && o.State == OfferState.Accepted, stop);
        if (open.Staff)
            await note.Run(open.Application.ApplicantId, "programmes.agreement", stop);
        return true;
    }
}
