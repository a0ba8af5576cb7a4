using Microcity.Matching;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>An opening or a course: what it is, how it stands to the reader, what would change that, whom to ask.</summary>
[OpenToAll]
public sealed class OpeningPage(CityDb db, ReadSkillset skillset, ExplainMatch explain, ReadCityOpportunities opportunities, ContestMatch contest, ReadPromise promise, Visitor visitor, Here here) : PageModel
{
    private const int Alike = 5;

    public IReadOnlyDictionary<string, string> Title { get; private set; } = null!;

    /// <summary>The last day, if it is not open any more.</summary>
    public DateOnly OpenUntil { get; private set; }

    /// <summary>Null when it is not open any more.</summary>
    public Explained? Explained { get; private set; }

    public Fit Fit { get; private set; } = null!;

    public IReadOnlyList<OpportunityLine> LikeIt { get; private set; } = [];

    public IReadOnlyList<Contest> Contests { get; private set; } = [];

    /// <summary>By which day a question asked today is answered.</summary>
    public DateOnly PromisedOn { get; private set; }

    [BindProperty]
    public string? Words { get; set; }

    [Says(OnlyWith = "an opening", Refuses = [404])]
    public Task<IActionResult> OnGet(Guid id, CancellationToken stop) => Show(id, stop);

    [Says(OnlyWith = "an opening", Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostContest(Guid id, CancellationToken stop)
    {
        if (!visitor.SignedIn)
            return NotFound();
        var done = await contest.Run(await skillset.Run(stop), id, Words ?? "", stop);
        if (done.Done)
            return LocalRedirect($"~/openings/{id}#contest");
        if (done.Refusal.Kind is not RefusalKind.NothingHere)
            await Show(id, stop);
        return this.Refuse(done.Refusal);
    }

    /// <summary>Points are for adults only.</summary>
    public Scored? Worked => Explained is { Who.Minor: false, Match: Scored scored } ? scored : null;

    public string KeptAs(KeptParts kept) => Explained is { } all ? kept.Of(all.City.Edition, all.Line.Id, all.InputHash, all.CityOff, all.Who.MatchingOn) : "";

    public string Named(int skill) => Name(skill).Text;

    public SkillLabel Name(int skill) => Explained!.City.Skills.Label(skill, here.Language);

    public IEnumerable<OpportunityLine> Teaching(int skill) => Explained!.City.Teaching(skill, here.Today);

    private async Task<IActionResult> Show(Guid id, CancellationToken stop)
    {
        var explained = await explain.Run(await skillset.Run(stop), id, stop);
        if (!explained.Done)
            return await ShowClosed(id, stop);
        (Explained, Title) = (explained.Value, explained.Value.Line.Title);
        Fit = Skills.Fit.Of(Explained.Match, Name, [.. Explained.Line.Phrases.Select(p => new SkillLabel(p, ""))]);
        PromisedOn = await promise.Run(stop);
        if (visitor.PersonId is { } person)
            Contests = await db.Set<Contest>().AsNoTracking().Where(c => c.PersonId == person && c.OpportunityId == id).OrderByDescending(c => c.Id).ToListAsync(stop);
        return Page();
    }

    private async Task<IActionResult> ShowClosed(Guid id, CancellationToken stop)
    {
        if (await db.Set<Opportunity>().Where(o => o.Id == id).Select(o => new { o.Title, o.OpenUntil }).FirstOrDefaultAsync(stop) is not { } closed)
            return NotFound();
        (Title, OpenUntil, LikeIt) = (closed.Title, closed.OpenUntil, await Like(id, stop));
        return Page();
    }

    /// <summary>What it says of itself; asked for only where it is not kept ready.</summary>
    public Task<IReadOnlyDictionary<string, string>> Text() =>
        db.Set<Opportunity>().Where(o => o.Id == Explained!.Line.Id).Select(o => o.Text).FirstAsync(HttpContext.RequestAborted);

    // Whoever could do all that a closed opening asked for would look at these.
    private async Task<IReadOnlyList<OpportunityLine>> Like(Guid id, CancellationToken stop)
    {
        var city = await opportunities.Run(stop);
        var asked = await db.Set<Requirement>().Where(r => r.OpportunityId == id && r.ConceptUri != null && r.Need != Need.Teaches).Select(r => r.ConceptUri!).ToListAsync(stop);
        var input = MatchInputs.Of(Skillset.Empty with { Skills = [.. asked.Distinct().Select(uri => new KnownSkill(uri, Proof: Proof.Credential))] }, city.Skills);
        return input.Skills.Count == 0 ? [] : [.. city.Top.For(input, here.Today, Alike).Matches.Select(m => city[m.Match.SourceRef])];
    }
}
