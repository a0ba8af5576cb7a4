using Microcity.People;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>One call for everybody: what it is, until when, what can be wished for, how it is decided.</summary>
[OpenToAll]
public sealed class CallPage(CityDb db, Visitor visitor, ReadPosts posts, ReadGuardians guardians, StartApplication start, ProgrammeKinds kinds) : PageModel
{
    internal const string OnlyWith = "a call";

    public Call Call { get; private set; } = null!;

    public Lottery Lottery { get; private set; } = null!;

    /// <summary>Null in a call that is drawn.</summary>
    public ReviewPlan? Plan { get; private set; }

    public IReadOnlyList<PostLine> Posts { get; private set; } = [];

    /// <summary>For whom whoever looks may apply, and the application that is there already; oneself first.</summary>
    public IReadOnlyList<Applicant> Applicants { get; private set; } = [];

    [Says(At = "slug=x", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(string slug, CancellationToken stop) => await Load(slug, stop) ? Page() : NotFound();

    [Says(At = "slug=x", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPost(string slug, Guid? applicant, CancellationToken stop)
    {
        if (!await Load(slug, stop))
            return NotFound();
        if (!visitor.SignedIn)
            return LocalRedirect($"~/sign-in?return=/calls/{slug}");
        var started = await start.Run(Call.Id, applicant, stop);
        return started.Done ? LocalRedirect($"~{kinds[Call.Kind].QuestionsLink ?? "/applications"}/{started.Value.Id}") : this.Refuse(started.Refusal);
    }

    private async Task<bool> Load(string slug, CancellationToken stop)
    {
        if (await db.Set<Call>().AsNoTracking().FirstOrDefaultAsync(c => c.Slug == slug && c.State != CallState.Draft, stop) is not { } call)
            return false;
        (Call, Lottery) = (call, await db.Set<Lottery>().AsNoTracking().SingleAsync(l => l.CallId == call.Id, stop));
        Posts = await posts.Run(call, stop);
        Plan = await db.Set<ReviewPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.CallId == call.Id, stop);
        if (visitor.PersonId is { } self)
        {
            var wards = (await guardians.Wards(self, stop)).Select(w => (w.Ward.Id, Name: (string?)w.Ward.GivenName)).ToList();
            var ids = wards.ConvertAll(w => w.Id);
            var there = await db.Set<Application>().AsNoTracking().Where(a => a.CallId == call.Id && (a.ApplicantId == self || ids.Contains(a.ApplicantId)) && a.State != ApplicationState.Withdrawn).ToListAsync(stop);
            Applicants = [.. wards.Prepend((Id: self, Name: null)).Select(w => new Applicant(w.Id, w.Name, there.FindLast(a => a.ApplicantId == w.Id)))];
        }
        return true;
    }
}

/// <param name="Name">Null for oneself.</param>
public sealed record Applicant(Guid Id, string? Name, Application? Application);
