using System.Globalization;
using Microcity.Matching;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>One application for its reviewer: the conflict question first, then what it says and a mark with its reason per criterion.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class ReviewPage(CityDb db, ReadOwnReview own, ReadForm forms, ReadFace faces, DeclareConflict declare, WriteReview write, DeclineReview decline) : PageModel
{
    internal const string OnlyWith = "a file to review";

    public OwnReview Mine { get; private set; } = null!;

    /// <summary>What the question about conflicts shows.</summary>
    public Face Face { get; private set; } = null!;

    public FormDocument Form { get; private set; } = null!;

    public Answers Answers { get; private set; } = Answers.None;

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public RankingRules Rules { get; private set; } = null!;

    public ReviewPlan Plan { get; private set; } = null!;

    public bool Frozen { get; private set; }

    /// <summary>What the others sent; empty until one's own is sent (V4).</summary>
    public IReadOnlyList<Review> Others { get; private set; } = [];

    public IFormCollection? Sent { get; private set; }

    public bool Saved { get; private set; }

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, bool saved, CancellationToken stop)
    {
        Saved = saved;
        return await Load(id, stop) ? Page() : NotFound();
    }

    [Says(At = "id=<uuid>", Body = "kind=None", OnlyWith = OnlyWith, Refuses = [400, 404])]
    public async Task<IActionResult> OnPostDeclare(Guid id, ConflictKind kind, ConflictType? type, CancellationToken stop)
    {
        var call = await db.Set<Application>().Where(a => a.Id == id).Select(a => (Guid?)a.CallId).FirstOrDefaultAsync(stop);
        var done = await declare.Run(id, kind, kind is ConflictKind.None ? null : type, stop);
        if (!done.Done)
            return await Answer(id, done.Refusal, stop);
        var next = await own.Next(call!.Value, stop);
        return LocalRedirect(next is { } application ? $"~/reviews/{application}" : "~/reviews");
    }

    [Says(At = "id=<uuid>", Body = "version=1&mark.team=400&text.team=Why", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostKeep(Guid id, int version, CancellationToken stop) => await Write(id, version, send: false, stop);

    [Says(At = "id=<uuid>", Body = "version=1&mark.team=400&text.team=Why", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostSend(Guid id, int version, CancellationToken stop) => await Write(id, version, send: true, stop);

    [Says(At = "id=<uuid>", Body = "why=No time", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostDecline(Guid id, string? why, CancellationToken stop)
    {
        var done = await decline.Run(id, why, stop);
        return done.Done ? LocalRedirect("~/reviews") : await Answer(id, done.Refusal, stop);
    }

    private async Task<IActionResult> Write(Guid id, int version, bool send, CancellationToken stop)
    {
        if (await own.Run(id, stop) is not { Review: not null } mine)
            return NotFound();
        var marks = RuleSheet.Ranking(mine.Call.Rules!).Criteria.ToDictionary(c => c.Code, c => (Number(Request.Form[$"mark.{c.Code}"], send), Request.Form[$"text.{c.Code}"].ToString()));
        var done = await write.Run(id, marks, send, version, stop);
        return done.Done ? RedirectToPage(new { id, saved = true }) : await Answer(id, done.Refusal, stop);
    }

    // Nothing chosen is no mark, unlike "cannot judge"; a draft may wait with it.
    private static int? Number(string? typed, bool send) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var mark) ? mark : typed is "none" || !send ? null : -1;

    private async Task<IActionResult> Answer(Guid id, Refusal refusal, CancellationToken stop)
    {
        Sent = Request.Form;
        db.ChangeTracker.Clear();
        return await Load(id, stop) ? this.Refuse(refusal) : NotFound();
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await own.Run(id, stop) is not { } mine)
            return false;
        Mine = mine;
        Plan = await db.Set<ReviewPlan>().AsNoTracking().SingleAsync(p => p.CallId == mine.Call.Id, stop);
        Form = await forms.Run(mine.Application, stop);
        var all = StoredAnswers.Read(mine.Application, Form);
        Face = await faces.Run(mine.Call, mine.Application, all, Plan.Blind is BlindMode.ApplicantHidden && mine.Review is not null, stop);
        Rules = RuleSheet.Ranking(mine.Call.Rules!);
        if (mine.Review is not { } review)
            return true;
        var reading = Plan.Blind is BlindMode.ApplicantHidden ? Audience.Reviewers : Audience.Others;
        Answers = all.For(reading, Form);
        Names = Plan.Blind is BlindMode.ApplicantHidden ? new Dictionary<Guid, string>() : await AnswerNames.Of(db, Answers, stop);
        Frozen = await db.Set<Ranking>().AnyAsync(r => r.CallId == mine.Call.Id, stop);
        if (review.Sent > 0)
            Others = await db.Set<Review>().AsNoTracking().Include(r => r.Marks).Where(r => r.ApplicationId == id && r.Id != review.Id && r.State == ReviewState.Submitted).OrderBy(r => r.Code).ToListAsync(stop);
        return true;
    }
}
