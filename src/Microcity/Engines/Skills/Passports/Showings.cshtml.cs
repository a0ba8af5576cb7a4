using Microcity.Evidence;
using Microcity.Matching;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Who sees my passport: private links, when each ends, who looked and when.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class ShowingsPage(
    Visitor visitor, CityDb db, OwnPassport own, ReadPassport read, ShowPassportTo show, EndShowing end, ReadHappenings happenings, PersonRegister persons, CityAddress address, Here here) : PageModel
{
    private const int MostLooks = 50;

    public bool Minor => AgeBands.Of(visitor.BirthYear, here.Today) is not (null or LegalAgeBand.Adult);

    public IReadOnlyList<Showing> Open { get; private set; } = [];

    public IReadOnlyList<ShownSkill> Skills { get; private set; } = [];

    /// <summary>Newest first; a name where somebody signed in looked.</summary>
    public IReadOnlyList<(string Note, DateOnly Day, string? Name)> Looks { get; private set; } = [];

    /// <summary>The new link, shown this once.</summary>
    public string? Link { get; private set; }

    public string Note { get; private set; } = "";

    public int Days { get; private set; } = 90;

    /// <summary>Identities of the skills that were ticked.</summary>
    public IReadOnlyList<string> Chosen { get; private set; } = [];

    private Guid Me => visitor.PersonId!.Value;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => SecretPages.Keep(Response);

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        var passport = await own.Of(Me, stop);
        if (!passport.Done)
            return LocalRedirect("~/me/passport");
        var (all, today) = (await db.Set<Showing>().AsNoTracking().Where(s => s.PassportId == passport.Value.Id).OrderByDescending(s => s.Id).ToListAsync(stop), here.Today);
        Open = [.. all.Where(s => ShowingRules.Opens(s, today))];
        Skills = await read.Run(passport.Value, stop);
        var looks = new List<(string, DateOnly, string?)>();
        foreach (var (showing, at, person) in await happenings.Run("showing-opened", "showing", [.. all.Select(s => s.Id)], MostLooks, stop))
            looks.Add((all.Single(s => s.Id == showing).Note, here.DayOf(at), person is { } who ? (await persons.Find(who, stop))?.Name : null));
        Looks = looks;
        return Page();
    }

    /// <param name="uri">Skills to show; none for all.</param>
    [Says(200, Body = "days=30&note=Workshop", Refuses = [400, 409])]
    public async Task<IActionResult> OnPostShow(string[] uri, int days, string? note, CancellationToken stop)
    {
        var made = await show.Run(Me, uri, days, note ?? "", stop);
        Link = made.Value is { } shown ? address.Of("/l/" + shown.Token) : null;
        await OnGet(stop);
        if (made.Done)
            return Page();
        (Note, Days, Chosen) = (note ?? "", days, uri);
        return this.Refuse(made.Refusal);
    }

    [Says(Body = "id=<passport/showings[-1].id>", Refuses = [404])]
    public async Task<IActionResult> OnPostEnd(Guid id, CancellationToken stop)
    {
        var ended = await end.Run(Me, id, stop: stop);
        if (ended.Done)
            return RedirectToPage();
        await OnGet(stop);
        return this.Refuse(ended.Refusal);
    }
}
