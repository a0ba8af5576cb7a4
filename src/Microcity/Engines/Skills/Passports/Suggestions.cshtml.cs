using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>The text with its words marked, and one decision for each skill found in it; nothing is ticked beforehand.</summary>
[Needs(NeedsAttribute.SignedIn), Says(At = "id=<passport/suggestions[-1].experienceId>", Refuses = [404])]
public sealed class SuggestionsPage(
    Visitor visitor, CityDb db, OwnPassport own, ReadCitySkills cities, AcceptSuggestion accept, AcceptTicked acceptTicked, RejectSuggestion reject, Here here) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid ExperienceId { get; set; }

    public Experience Experience { get; private set; } = null!;

    public IReadOnlyList<(string Text, bool Marked)> Marked { get; private set; } = [];

    public IReadOnlyList<(Suggestion Suggestion, SkillLabel Label)> Waiting { get; private set; } = [];

    public int Accepted { get; private set; }

    private Guid Me => visitor.PersonId!.Value;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        var passport = await own.Of(Me, stop);
        if (!passport.Done || await db.Set<Experience>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == ExperienceId && e.PassportId == passport.Value.Id, stop) is not { } experience)
            return NotFound();
        Experience = experience;
        var all = await db.Set<Suggestion>().AsNoTracking().Where(s => s.ExperienceId == ExperienceId).OrderBy(s => s.Usual).ThenBy(s => s.Start).ThenBy(s => s.Id).ToListAsync(stop);
        var skills = await cities.Run(stop);
        Waiting = [.. all.Where(s => s.State == SuggestionState.Waiting && skills.Find(s.ConceptUri) is not null).Select(s => (s, skills.Label(skills.Find(s.ConceptUri)!.Value, here.Language)))];
        Accepted = all.Count(s => s.State == SuggestionState.Accepted);
        Marked = MarkedText.Of(experience.Text, all.Select(s => (s.Start, s.End)));
        return Page();
    }

    [Says(Body = "ticked=<passport/suggestions[-1].id>", Refuses = [404, 409])]
    public async Task<IActionResult> OnPostTicked(Guid[] ticked, CancellationToken stop) => await Answer(await acceptTicked.Run(Me, ExperienceId, ticked, stop), stop);

    [Says(Body = "suggestion=<passport/suggestions[-1].id>", Refuses = [404, 409])]
    public async Task<IActionResult> OnPostAccept(Guid suggestion, CancellationToken stop) => await Answer(await accept.Run(Me, suggestion, stop), stop);

    [Says(Body = "suggestion=<passport/suggestions[-1].id>", Refuses = [404, 409])]
    public async Task<IActionResult> OnPostReject(Guid suggestion, CancellationToken stop) => await Answer(await reject.Run(Me, suggestion, stop), stop);

    private async Task<IActionResult> Answer<T>(Outcome<T> done, CancellationToken stop)
    {
        if (done.Done)
            return RedirectToPage(new { id = ExperienceId });
        return await OnGet(stop) is NotFoundResult gone ? gone : this.Refuse(done.Refusal);
    }
}
