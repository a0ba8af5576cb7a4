using Microcity.Matching;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>My skills passport: what is in it and why it is believed, ways to add, who sees it.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class PassportPage(
    Visitor visitor, CityDb db, Here here, ReadPassport read, Colleagues colleagues, ReadWork works, ReadCitySkills cities, CodeInHand hand,
    OpenPassport open, TakeOverDraft takeOver, AddSkill add, SetLevel setLevel, RemoveSkill remove, AskForProof ask, SwitchMatching switchMatching) : PageModel
{
    private const int MostResults = 12;

    /// <summary>Null until it is opened.</summary>
    public Passport? Passport { get; private set; }

    public IReadOnlyList<ShownSkill> Skills { get; private set; } = [];

    public IReadOnlyList<Colleague> Confirmers { get; private set; } = [];

    /// <summary>How many skills lie under the code in this browser.</summary>
    public int InDraft { get; private set; }

    public int OpenShowings { get; private set; }

    /// <summary>What was described and holds skills that nobody has decided on yet.</summary>
    public IReadOnlyList<(Guid Id, string Title, DateOnly Day, int Skills)> Undecided { get; private set; } = [];

    public bool Minor => AgeBands.Of(visitor.BirthYear, here.Today) is not (null or LegalAgeBand.Adult);

    /// <summary>A skill that is looked for.</summary>
    [FromQuery(Name = "q")]
    public string? Query { get; set; }

    /// <summary>Work that was done.</summary>
    [FromQuery(Name = "work")]
    public string? Work { get; set; }

    [FromQuery(Name = "usual")]
    public int Usual { get; set; } = ReadSkillsInText.UsualAtATime;

    /// <summary>What search or work offer and is not held yet; null when nobody asked.</summary>
    public IReadOnlyList<NamedConcept>? Offered { get; private set; }

    public UsualInWork? InWork { get; private set; }

    private Guid Me => visitor.PersonId!.Value;

    public async Task OnGet(CancellationToken stop)
    {
        InDraft = await hand.Draft(stop) is { } draft ? DraftSkills.Read(draft.Skills).Count : 0;
        Passport = await db.Set<Passport>().AsNoTracking().FirstOrDefaultAsync(p => p.PersonId == Me, stop);
        if (Passport is null)
            return;
        Skills = await read.Run(Passport, stop);
        Confirmers = [.. (await colleagues.With(SkillPermissions.Confirm, stop)).Where(c => c.Id != Me)];
        var today = here.Today;
        OpenShowings = await db.Set<Showing>().CountAsync(s => s.PassportId == Passport.Id && s.EndedAt == null && s.Until > today, stop);
        Undecided = await ReadUndecided(Passport.Id, stop);
        await Offer(stop);
    }

    [Says]
    public async Task<IActionResult> OnPostOpen(bool bring, CancellationToken stop)
    {
        var opened = await open.Run(Me, stop);
        return opened.Done && bring ? await OnPostTakeOver(stop) : await Answer(opened, stop);
    }

    [Says(OnlyWith = "a code in the browser", Refuses = [409])]
    public async Task<IActionResult> OnPostTakeOver(CancellationToken stop) => await Answer(await takeOver.Run(Me, stop), stop);

    [Says(Body = "uri=http://data.europa.eu/esco/skill/fab8e95a-448d-4784-aa50-9ef10e924829", Refuses = [409, 422])]
    public async Task<IActionResult> OnPostAdd(string[] uri, CancellationToken stop) => await Answer(await add.Run(Me, [.. uri.Select(u => new KnownSkill(u))], stop), stop);

    [Says(Body = "id=<passport/skills[0].id>&level=3", Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostLevel(Guid id, int? level, CancellationToken stop) => await Answer(await setLevel.Run(Me, id, level, stop), stop);

    [Says(Body = "id=<passport/skills[-1].id>", Refuses = [404, 409])]
    public async Task<IActionResult> OnPostRemove(Guid id, CancellationToken stop) => await Answer(await remove.Run(Me, id, stop: stop), stop);

    [Says(OnlyWith = "somebody who may confirm", Refuses = [404, 409])]
    public async Task<IActionResult> OnPostAsk(Guid id, Guid confirmer, CancellationToken stop) => await Answer(await ask.Run(Me, id, confirmer, stop), stop);

    [Says(Body = "on=true", Refuses = [409])]
    public async Task<IActionResult> OnPostMatching(bool on, CancellationToken stop) => await Answer(await switchMatching.Run(Me, on, stop), stop);

    private async Task<IReadOnlyList<(Guid, string, DateOnly, int)>> ReadUndecided(Guid passport, CancellationToken stop)
    {
        var waiting = await db.Set<Suggestion>().Where(s => s.PassportId == passport && s.State == SuggestionState.Waiting)
            .GroupBy(s => s.ExperienceId).Select(g => new { Id = g.Key, Skills = g.Count() }).ToDictionaryAsync(g => g.Id, g => g.Skills, stop);
        var told = await db.Set<Experience>().Where(e => e.PassportId == passport && waiting.Keys.Contains(e.Id)).OrderByDescending(e => e.CreatedAt)
            .Select(e => new { e.Id, e.Title, e.CreatedAt }).ToListAsync(stop);
        return [.. told.Select(e => (e.Id, e.Title, here.DayOf(e.CreatedAt), waiting[e.Id]))];
    }

    private async Task Offer(CancellationToken stop)
    {
        var skills = await cities.Run(stop);
        var uris = new List<string>();
        if (!string.IsNullOrWhiteSpace(Work) && (InWork = await works.Run(new() { Job = Work, Usual = Usual + Skills.Count }, stop)) is { Named: not null })
            uris.AddRange(InWork.Usual);
        else if (!string.IsNullOrWhiteSpace(Query))
            uris.AddRange(skills.Search(Query, here.Language, ConceptKind.Skill, MostResults + Skills.Count).Select(skills.Uri));
        else if (string.IsNullOrWhiteSpace(Work))
            return;
        var held = Skills.Select(s => s.ConceptUri).ToHashSet();
        Offered = [.. uris.Where(u => !held.Contains(u)).Take(InWork is null ? MostResults : Usual).Select(u => new NamedConcept(u, skills.Label(skills.Find(u)!.Value, here.Language)))];
    }

    private async Task<IActionResult> Answer<T>(Outcome<T> done, CancellationToken stop)
    {
        if (done.Done)
            return RedirectToPage();
        await OnGet(stop);
        return this.Refuse(done.Refusal);
    }
}
