using Microcity.People;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>One's own application to a call with a form: its questions while it is open, afterwards what was sent and what was decided.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class AnswersPage(CityDb db, Visitor visitor, ReadOwn own, ReadForm forms, ReadFindings findings, ReadDecided decided, MyFirms firms, SaveAnswers save, SendApplication send, WithdrawApplication withdraw, Here here) : PageModel
{
    internal const string OnlyWith = "an application with a form";

    public OwnApplication Mine { get; private set; } = null!;

    public FormDocument Form { get; private set; } = null!;

    public Answers Answers { get; private set; } = Answers.None;

    /// <summary>Questions that are shown just now.</summary>
    public IReadOnlySet<string> Shown { get; private set; } = new HashSet<string>();

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<(string Value, string Text)> Organisations { get; private set; } = [];

    public IReadOnlyList<(string Value, string Text)> People { get; private set; } = [];

    /// <summary>What a rule would say of it as it is now.</summary>
    public IReadOnlyList<Reason> Hints { get; private set; } = [];

    public DecidedApplication? Decided { get; private set; }

    public bool Editable { get; private set; }

    /// <summary>Somebody saved while this was typed; both are shown.</summary>
    public bool Stale { get; private set; }

    /// <summary>What was typed and refused.</summary>
    public IFormCollection? Sent { get; private set; }

    public string? Told { get; private set; }

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, string? told, CancellationToken stop)
    {
        Told = told;
        return await Load(id, stop) ? Page() : NotFound();
    }

    [Says(At = "id=<uuid>", Body = "version=1&_asked=title&title=Robots", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostSave(Guid id, int version, CancellationToken stop)
    {
        var done = await Save(id, version, stop);
        return done.Done ? RedirectToPage(new { id, told = "saved" }) : await Answer(id, done.Refusal, stop);
    }

    /// <summary>The same on leaving a field; tells the new version alone.</summary>
    [Says(204, At = "id=<uuid>", Body = "version=1&_asked=title&title=Robots", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostKeep(Guid id, int version, CancellationToken stop)
    {
        var done = await Save(id, version, stop);
        if (!done.Done)
            return await Answer(id, done.Refusal, stop);
        Response.Shows(done.Value.Version);
        return StatusCode(StatusCodes.Status204NoContent);
    }

    [Says(At = "id=<uuid>", Body = "version=1&_asked=title&title=Robots", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostSend(Guid id, int version, CancellationToken stop)
    {
        var saved = await Save(id, version, stop);
        var done = saved.Done ? await send.Run(id, stop: stop) : saved;
        return done.Done ? RedirectToPage(new { id, told = "sent" }) : await Answer(id, done.Refusal, stop);
    }

    [Says(At = "id=<uuid>", Body = "version=1", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostWithdraw(Guid id, int version, CancellationToken stop)
    {
        var done = await withdraw.Run(id, version, stop);
        return done.Done ? RedirectToPage(new { id }) : await Answer(id, done.Refusal, stop);
    }

    private Task<Outcome<Application>> Save(Guid id, int version, CancellationToken stop)
    {
        var typed = new TypedForm(Request.Form, visitor.PersonId!.Value);
        return save.Run(id, typed.Over, version, stop);
    }

    private async Task<IActionResult> Answer(Guid id, Refusal refusal, CancellationToken stop)
    {
        (Sent, Stale) = (Request.Form, refusal.Kind is RefusalKind.Outdated);
        db.ChangeTracker.Clear();
        return await Load(id, stop) ? this.Refuse(refusal) : NotFound();
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await own.Run(id, stop) is not { Application.FormVersionId: not null } mine)
            return false;
        Mine = mine;
        var application = mine.Application;
        Form = await forms.Run(application, stop);
        Answers = StoredAnswers.All(application, Form);
        Shown = ShownFields.Of(Form, Answers);
        Editable = mine.Call.StateAt(here.Now) is CallState.Open && application.State is ApplicationState.Draft or ApplicationState.Submitted && mine.Call.StateAt(here.Now) is CallState.Open;
        Organisations = [.. (await firms.All(stop)).Where(f => f.May(RepresentativeRights.Act)).Select(f => (f.Firm.Id.ToString("D"), f.Firm.Name))];
        People = [(application.ApplicantId.ToString("D"), await db.Set<Person>().Where(p => p.Id == application.ApplicantId).Select(p => p.GivenName + " " + p.FamilyName).FirstAsync(stop))];
        Names = await AnswerNames.Of(db, Answers, stop);
        if (Editable)
            Hints = [.. (await findings.Run(mine.Call, [application], stop)).Where(f => f.Finding.Result is CheckResult.Failed).Select(f => f.Finding.Reason!)];
        Decided = await decided.Run(mine, stop);
        return true;
    }
}
