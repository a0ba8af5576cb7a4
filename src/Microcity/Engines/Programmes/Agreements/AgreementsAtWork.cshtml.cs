using Microcity.People;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>All agreements for the office: what is to be sent, what only the city's name is missing under, who is slow.</summary>
[Needs(ProgrammePermissions.Manage), Says]
public sealed class AgreementsAtWorkPage(CityDb db, Visitor visitor, AgreementsDue due, SendAgreements sendAll, SignAgreement sign, NoteMinorRead note, Here here) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<(Call Call, int Count)> Due { get; private set; } = [];

    public IReadOnlyList<AgreementLine> ForTheCity { get; private set; } = [];

    public IReadOnlyList<AgreementLine> Waiting { get; private set; } = [];

    public IReadOnlyList<AgreementLine> Failed { get; private set; } = [];

    public int Signed { get; private set; }

    public bool Fresh { get; private set; }

    public async Task OnGet(CancellationToken stop) => await Load(stop);

    [Says(Body = "call=<uuid>", OnlyWith = CallAtWorkPage.OnlyWith)]
    public async Task<IActionResult> OnPostSendAll(Guid call, CancellationToken stop) => await Answer((await sendAll.Run(call, stop)).Refusal, stop);

    /// <param name="which">Of each one that was looked at: its id, a colon, the hash of its text.</param>
    [Says(Body = "which=<uuid>:x", OnlyWith = AgreementPage.OnlyWith, Refuses = [409, 412])]
    public async Task<IActionResult> OnPostSignAll(string[] which, CancellationToken stop)
    {
        if (!visitor.Fresh(here.Now))
            return LocalRedirect("~/sign-in?return=/work/agreements");
        foreach (var one in which)
        {
            db.ChangeTracker.Clear();
            if (one.Split(':') is [var id, var hash] && Guid.TryParse(id, out var agreement) && (await sign.Run(agreement, hash, stop)) is { Done: false, Refusal: var refusal })
                return await Answer(refusal, stop);
        }
        return RedirectToPage();
    }

    private async Task<IActionResult> Answer(Refusal? refusal, CancellationToken stop)
    {
        if (refusal is null)
            return RedirectToPage();
        db.ChangeTracker.Clear();
        await Load(stop);
        return this.Refuse(refusal);
    }

    private async Task Load(CancellationToken stop)
    {
        Fresh = visitor.Fresh(here.Now);
        var counts = (await due.Run(stop: stop)).CountBy(d => d.Call).ToDictionary();
        Due = [.. (await db.Set<Call>().AsNoTracking().Where(c => counts.Keys.Contains(c.Id)).ToListAsync(stop)).Select(c => (c, counts[c.Id]))];
        Signed = await db.Set<Agreement>().CountAsync(a => a.State == AgreementState.Signed, stop);
        var rows = await (from agreement in db.Set<Agreement>().AsNoTracking()
                          where agreement.State != AgreementState.Signed && agreement.State != AgreementState.Ended
                          join application in db.Set<Application>() on agreement.ApplicationId equals application.Id
                          join call in db.Set<Call>() on application.CallId equals call.Id
                          join person in db.Set<Person>() on application.ApplicantId equals person.Id
                          join version in db.Set<AgreementVersion>() on new { Id = agreement.Id, No = agreement.Latest } equals new { Id = version.AgreementId, version.No }
                          orderby agreement.SignBy, agreement.Id
                          select new { agreement, call, person, version.Sha256, signatures = db.Set<Signature>().Where(s => s.AgreementVersionId == version.Id).ToList() }).Take(Most).ToListAsync(stop);
        var lines = rows.ConvertAll(r => new AgreementLine(r.agreement, r.call, r.person, r.Sha256, AgreementRules.Missing(r.signatures, SignOffRules.Needed(r.person, here.Today))));
        ForTheCity = [.. lines.Where(l => AgreementRules.Signable(l.Agreement.State) && l.Missing is [{ Role: Signer.City }])];
        Waiting = [.. lines.Where(l => l.Agreement.State is AgreementState.Draft || (AgreementRules.Signable(l.Agreement.State) && l.Missing is not [{ Role: Signer.City }]))];
        Failed = [.. lines.Where(l => l.Agreement.State is AgreementState.Refused or AgreementState.Expired)];
        if (lines.Count > 0)
            await note.Run([.. lines.Select(l => l.Applicant.Id).Distinct()], "programmes.agreement", stop);
    }
}

/// <param name="Sha256">Of the text that is signed now.</param>
public sealed record AgreementLine(Agreement Agreement, Call Call, Person Applicant, string Sha256, IReadOnlyList<Signature> Missing);
