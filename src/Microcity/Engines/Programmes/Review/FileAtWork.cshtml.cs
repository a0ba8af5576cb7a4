using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>One application for the office: the conflict question first, then what it says and what reviewers gave it. Not before the end of the call (V1).</summary>
[Needs(ProgrammePermissions.Manage)]
public sealed class FileAtWorkPage(CityDb db, ReadForm forms, ReadFace faces, ReadBarred barred, NoteMinorRead note, DeclareConflict declare, SettleConflict settle, VoidReview voiding, NoteDiscussion discuss, Here here) : PageModel
{
    internal const string OnlyWith = "an application that is reviewed";

    public Application Application { get; private set; } = null!;

    public Call Call { get; private set; } = null!;

    public Face Face { get; private set; } = null!;

    /// <summary>They said that they are free of conflicts.</summary>
    public bool Clear { get; private set; }

    public FormDocument Form { get; private set; } = null!;

    public Answers Answers { get; private set; } = Answers.None;

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<Review> Reviews { get; private set; } = [];

    /// <summary>Soft ones that wait for whoever chairs.</summary>
    public IReadOnlyList<Conflict> Soft { get; private set; } = [];

    public Discussion? Discussion { get; private set; }

    public bool Frozen { get; private set; }

    [BindProperty]
    public string? Why { get; set; }

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    [Says(At = "id=<uuid>", Body = "kind=None", OnlyWith = OnlyWith, Refuses = [400, 404])]
    public async Task<IActionResult> OnPostDeclare(Guid id, ConflictKind kind, ConflictType? type, CancellationToken stop)
    {
        var call = await db.Set<Application>().Where(a => a.Id == id).Select(a => a.CallId).FirstOrDefaultAsync(stop);
        var done = await declare.Run(id, kind, kind is ConflictKind.None ? null : type, stop);
        return done.Done && kind is not ConflictKind.None ? LocalRedirect($"~/work/calls/{call}/review") : await Answer(id, done.Refusal, stop);
    }

    [Says(At = "id=<uuid>", Body = "conflict=<uuid>&why=x", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostSettle(Guid id, Guid conflict, CancellationToken stop) => await Answer(id, (await settle.Run(conflict, Why, stop)).Refusal, stop);

    [Says(At = "id=<uuid>", Body = "review=<uuid>&why=x", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostVoid(Guid id, Guid review, CancellationToken stop) => await Answer(id, (await voiding.Run(review, Why, stop)).Refusal, stop);

    [Says(At = "id=<uuid>", Body = "why=x", OnlyWith = OnlyWith, Refuses = [400, 404])]
    public async Task<IActionResult> OnPostDiscuss(Guid id, CancellationToken stop) => await Answer(id, (await discuss.Run(id, Why, stop)).Refusal, stop);

    private async Task<IActionResult> Answer(Guid id, Refusal? refusal, CancellationToken stop)
    {
        if (refusal is null)
            return RedirectToPage(new { id });
        db.ChangeTracker.Clear();
        return await Load(id, stop) ? this.Refuse(refusal) : NotFound();
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await db.Set<Application>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id && a.State == ApplicationState.Submitted && a.FormVersionId != null, stop) is not { } application)
            return false;
        var call = await db.Set<Call>().AsNoTracking().FirstAsync(c => c.Id == application.CallId, stop);
        if (call.StateAt(here.Now) < CallState.Locked || call.State is CallState.Cancelled || (await barred.Run(call.Id, stop)).Contains(id))
            return false;
        (Application, Call) = (application, call);
        Form = await forms.Run(application, stop);
        var answers = StoredAnswers.Read(application, Form);
        await note.Run(application.ApplicantId, "programmes.file", stop);
        Face = await faces.Run(call, application, answers, hidden: false, stop);
        Clear = (await barred.Clear(call.Id, stop)).Contains(id);
        if (!Clear)
            return true;
        (Answers, Names) = (answers.For(Audience.Officers, Form), await AnswerNames.Of(db, answers, stop));
        Reviews = await db.Set<Review>().AsNoTracking().Include(r => r.Marks).Where(r => r.ApplicationId == id).OrderBy(r => r.Code).ToListAsync(stop);
        Soft = await db.Set<Conflict>().AsNoTracking().Where(c => c.ApplicationId == id && c.Kind == ConflictKind.Soft && c.Settled == null).ToListAsync(stop);
        Discussion = await db.Set<Discussion>().AsNoTracking().FirstOrDefaultAsync(d => d.ApplicationId == id, stop);
        Frozen = await db.Set<Ranking>().AnyAsync(r => r.CallId == call.Id, stop);
        return true;
    }
}
