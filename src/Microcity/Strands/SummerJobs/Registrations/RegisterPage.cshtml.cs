using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>Registers for the summer: for whom, then one question a screen; what is known is not asked. Whoever is in already is led there.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class RegisterPage(CityDb db, Visitor visitor, ReadSeason seasons, ReadGuardians guardians, ReadSchools schools, StartApplication start, ReadRegistration read, AnswerRegistration answer) : PageModel
{
    internal const string OnlyWith = "a summer that is open";

    /// <summary>Null while nothing can be registered for.</summary>
    public OneSeason? Season { get; private set; }

    /// <summary>For whom, where it was not begun yet; oneself first.</summary>
    public IReadOnlyList<Applicant> Applicants { get; private set; } = [];

    public OneRegistration? Mine { get; private set; }

    /// <summary>Null where all are answered.</summary>
    public RegistrationQuestion? Question { get; private set; }

    public IReadOnlyList<(Guid Id, string Name)> Schools { get; private set; } = [];

    public bool Already { get; private set; }

    [BindProperty]
    public RegistrationForm Form { get; set; } = new();

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid? id, RegistrationQuestion? q, bool already, CancellationToken stop)
    {
        Already = already;
        if (id is not { } application)
            return await LoadApplicants(stop) is { } there ? there : Page();
        if (!await Load(application, q, stop))
            return NotFound();
        Form = Mine!.Form();
        return Page();
    }

    [Says(At = "id=", Body = "applicant=<uuid>", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostStart(Guid? applicant, CancellationToken stop)
    {
        if (await seasons.Current(stop) is not { } season)
            return NotFound();
        var started = await start.Run(season.Call.Id, applicant, stop);
        if (started.Done)
            return LocalRedirect($"~/summer/register/{started.Value.Id}");
        if (started.Refusal.Reasons is [{ Code: "programmes.already-in" }, ..] && await There(season, applicant, stop) is { } there)
            return LocalRedirect($"~/summer/register/{there}?already=true");
        await LoadApplicants(stop);
        return this.Refuse(started.Refusal);
    }

    [Says(At = "id=<uuid>&q=Birth", Body = "birthDate=2012-05-17", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPost(Guid id, RegistrationQuestion q, CancellationToken stop)
    {
        var done = await answer.Run(id, [q], Form, stop);
        if (done.Done)
            return LocalRedirect($"~/summer/register/{id}");
        db.ChangeTracker.Clear();
        return await Load(id, q, stop) ? this.Refuse(done.Refusal) : NotFound();
    }

    private async Task<IActionResult?> LoadApplicants(CancellationToken stop)
    {
        if (await seasons.Current(stop) is not { } season || !CallRules.Shown(season.Call.State))
            return null;
        Season = season;
        var self = visitor.PersonId!.Value;
        var wards = (await guardians.Wards(self, stop)).Select(w => (w.Ward.Id, Name: (string?)w.Ward.GivenName)).ToList();
        var ids = wards.Select(w => w.Id).Append(self).ToList();
        var there = await db.Set<Application>().AsNoTracking().Where(a => a.CallId == season.Call.Id && ids.Contains(a.ApplicantId) && a.State != ApplicationState.Withdrawn && a.State != ApplicationState.Void).ToListAsync(stop);
        Applicants = [.. wards.Prepend((Id: self, Name: null)).Select(w => new Applicant(w.Id, w.Name, there.FindLast(a => a.ApplicantId == w.Id)))];
        return wards.Count == 0 && Applicants[0].Application is { } mine ? LocalRedirect($"~/summer/register/{mine.Id}?already=true") : null;
    }

    private async Task<bool> Load(Guid id, RegistrationQuestion? asked, CancellationToken stop)
    {
        if (await read.Run(id, stop) is not { } mine)
            return false;
        (Mine, Season) = (mine, mine.Season);
        Question = asked is { } one && !(one is RegistrationQuestion.Birth && mine.Answered(one)) ? one : mine.Open.Count > 0 ? mine.Open[0] : null;
        if (Question is RegistrationQuestion.School)
            Schools = await schools.Run(stop);
        return true;
    }

    private Task<Guid?> There(OneSeason season, Guid? applicant, CancellationToken stop)
    {
        var who = applicant ?? visitor.PersonId!.Value;
        return db.Set<Application>().Where(a => a.CallId == season.Call.Id && a.ApplicantId == who && a.State != ApplicationState.Withdrawn && a.State != ApplicationState.Void && a.State != ApplicationState.Lapsed).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(stop);
    }
}
