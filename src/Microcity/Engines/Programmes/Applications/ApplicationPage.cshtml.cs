using Microcity.People;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>One's own application: wishes in order while the call is open, what came of it afterwards.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class ApplicationPage(
    CityDb db, ReadOwn own, ReadPosts posts, ReadJudgements judgements, ReadResult results, RankWishes rank, SendApplication send, WithdrawApplication withdraw,
    SignOffApplication signOff, AnswerOffer answer, ReleasePlace release, Here here) : PageModel
{
    internal const string OnlyWith = "an application";

    public OwnApplication Mine { get; private set; } = null!;

    public Person Applicant { get; private set; } = null!;

    public bool Open { get; private set; }

    /// <summary>In the order wished.</summary>
    public IReadOnlyList<PostLine> Wished { get; private set; } = [];

    public IReadOnlyList<PostLine> More { get; private set; } = [];

    /// <summary>With every reason why not.</summary>
    public IReadOnlyList<(PostLine Line, IReadOnlyList<Reason> Why)> NotForYou { get; private set; } = [];

    /// <summary>Once the results are told.</summary>
    public ApplicationResult? Result { get; private set; }

    public bool Sent { get; private set; }

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, bool sent, CancellationToken stop)
    {
        Sent = sent;
        if (await own.Run(id, stop) is { Application.FormVersionId: not null })
            return LocalRedirect($"~/applications/{id}/answers");
        return await Load(id, stop) ? Page() : NotFound();
    }

    [Says(At = "id=<uuid>", Body = "version=1&post=<uuid>&how=add", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostRank(Guid id, int version, Guid post, WishMove how, CancellationToken stop)
    {
        var now = await db.Set<Wish>().AsNoTracking().Where(w => w.ApplicationId == id).OrderBy(w => w.Position).Select(w => w.PostId).ToListAsync(stop);
        return await Answer(id, (await rank.Run(id, WishMoves.After(now, post, how), version, stop)).Refusal, stop);
    }

    [Says(At = "id=<uuid>", Body = "version=1", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostSend(Guid id, int version, CancellationToken stop)
    {
        var done = await send.Run(id, version, stop);
        return done.Done ? RedirectToPage(new { id, sent = true }) : await Answer(id, done.Refusal, stop);
    }

    [Says(At = "id=<uuid>", Body = "version=1", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostWithdraw(Guid id, int version, CancellationToken stop) => await Answer(id, (await withdraw.Run(id, version, stop)).Refusal, stop);

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostSignOff(Guid id, CancellationToken stop) => await Answer(id, (await signOff.Run(id, stop)).Refusal, stop);

    [Says(At = "id=<uuid>", Body = "offer=<uuid>&yes=true", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostAnswer(Guid id, Guid offer, bool yes, CancellationToken stop) => await Answer(id, (await answer.Run(offer, yes, stop)).Refusal, stop);

    [Says(At = "id=<uuid>", Body = "offer=<uuid>", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostRelease(Guid id, Guid offer, CancellationToken stop) => await Answer(id, (await release.Run(offer, stop)).Refusal, stop);

    private async Task<IActionResult> Answer(Guid id, Refusal? refusal, CancellationToken stop)
    {
        if (refusal is null)
            return RedirectToPage(new { id });
        db.ChangeTracker.Clear();
        return await Load(id, stop) ? this.Refuse(refusal) : NotFound();
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await own.Run(id, stop) is not { } mine)
            return false;
        Mine = mine;
        Open = mine.Call.StateAt(here.Now) is CallState.Open;
        Applicant = await db.Set<Person>().AsNoTracking().FirstAsync(p => p.Id == mine.Application.ApplicantId, stop);
        var all = await posts.Run(mine.Call, stop);
        var judge = await judgements.Run(mine.Call, [Applicant.Id], stop);
        var byId = all.ToDictionary(l => l.Post.Id);
        Wished = [.. mine.Application.Wishes.OrderBy(w => w.Position).Select(w => byId[w.PostId])];
        var others = all.Except(Wished).Select(l => (Line: l, Why: (IReadOnlyList<Reason>)[.. judge.Of(Applicant.Id, l.Post.Id).Where(f => f.Result is CheckResult.Failed).Select(f => f.Reason!)])).ToList();
        More = [.. others.Where(o => o.Why.Count == 0).Select(o => o.Line)];
        NotForYou = [.. others.Where(o => o.Why.Count > 0)];
        Result = await results.Run(mine, stop);
        return true;
    }
}

public enum WishMove { Add, Up, Down, Remove }

internal static class WishMoves
{
    /// <summary>The list after one button; what makes no sense changes nothing.</summary>
    public static IReadOnlyList<Guid> After(IReadOnlyList<Guid> wishes, Guid post, WishMove how)
    {
        var list = wishes.ToList();
        var at = list.IndexOf(post);
        if (how is WishMove.Add && at < 0)
            list.Add(post);
        else if (how is WishMove.Remove && at >= 0)
            list.RemoveAt(at);
        else if ((how is WishMove.Up && at > 0) || (how is WishMove.Down && at >= 0 && at < list.Count - 1))
            (list[at], list[at + (how is WishMove.Up ? -1 : 1)]) = (list[at + (how is WishMove.Up ? -1 : 1)], list[at]);
        return list;
    }
}
