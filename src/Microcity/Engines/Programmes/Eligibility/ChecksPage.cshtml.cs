using Microcity.People;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>What no rule can settle in a call, for a person to look at between its end and the seal.</summary>
[Needs(ProgrammePermissions.Manage)]
public sealed class ChecksPage(CityDb db, ReadFindings findings, ReadBarred barred, NoteMinorRead note, ConfirmCheck confirm, Here here) : PageModel
{
    private const int Most = 100;

    public Call Call { get; private set; } = null!;

    public bool Locked { get; private set; }

    public IReadOnlyList<(Found Found, string Name)> Open { get; private set; } = [];

    public IReadOnlyList<Check> Settled { get; private set; } = [];

    [BindProperty]
    public string? Note { get; set; }

    [Says(At = "id=<uuid>", OnlyWith = CallAtWorkPage.OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    [Says(At = "id=<uuid>", Body = "application=<uuid>&rule=x&passed=true&note=Seen", OnlyWith = CallAtWorkPage.OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPost(Guid id, Guid application, Guid? post, string rule, bool passed, CancellationToken stop)
    {
        var done = await confirm.Run(application, post, rule ?? "", passed, Note, stop);
        if (done.Done)
            return RedirectToPage(new { id });
        db.ChangeTracker.Clear();
        return await Load(id, stop) ? this.Refuse(done.Refusal) : NotFound();
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await db.Set<Call>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } call)
            return false;
        (Call, Locked) = (call, call.StateAt(here.Now) is CallState.Locked);
        var gone = await barred.Run(id, stop);
        var settled = await db.Set<Check>().AsNoTracking().Where(c => c.SettledById != null && db.Set<Application>().Any(a => a.Id == c.ApplicationId && a.CallId == id)).ToListAsync(stop);
        Settled = [.. settled.Where(c => !gone.Contains(c.ApplicationId))];
        if (!Locked)
            return true;
        var applications = await db.Set<Application>().AsNoTracking().Include(a => a.Wishes).Where(a => a.CallId == id && a.State == ApplicationState.Submitted).OrderBy(a => a.Id).ToListAsync(stop);
        var open = (await findings.Run(call, [.. applications.Where(a => !gone.Contains(a.Id))], stop)).Where(f => f.Finding.Result is CheckResult.NeedsPerson && !settled.Exists(f.Settles)).Take(Most).ToList();
        var people = open.Select(f => f.Application.ApplicantId).Distinct().ToList();
        var names = await db.Set<Person>().AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.GivenName + " " + p.FamilyName, stop);
        if (people.Count > 0)
            await note.Run(people, "programmes.checks", stop);
        Open = [.. open.Select(f => (f, names[f.Application.ApplicantId]))];
        return true;
    }
}
