using System.Text;
using Microcity.Matching;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>The draw of a call for everybody: what was committed to, what completed it, what came out, and the text to do it again.</summary>
[OpenToAll]
public sealed class DrawPage(CityDb db) : PageModel
{
    public Call Call { get; private set; } = null!;

    public Lottery Lottery { get; private set; } = null!;

    /// <summary>Null until its results are told.</summary>
    public Draw? Draw { get; private set; }

    public PublishedDraw? Published { get; private set; }

    public IReadOnlyList<DrawnPost> Posts { get; private set; } = [];

    [Says(At = "slug=x", OnlyWith = CallPage.OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(string slug, CancellationToken stop) => await Load(slug, stop) ? Page() : NotFound();

    [Says(At = "slug=x", OnlyWith = CallPage.OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGetText(string slug, CancellationToken stop) =>
        await Load(slug, stop) && Draw is { } draw ? File(Encoding.UTF8.GetBytes(draw.Text), "text/plain; charset=utf-8", $"{Call.Slug}.txt") : NotFound();

    [Says(At = "slug=x", OnlyWith = CallPage.OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGetRules(string slug, CancellationToken stop) =>
        await Load(slug, stop) ? File(Encoding.UTF8.GetBytes(Call.Rules!), "text/plain; charset=utf-8", $"{Call.Slug}-rules.txt") : NotFound();

    private async Task<bool> Load(string slug, CancellationToken stop)
    {
        if (await db.Set<Call>().AsNoTracking().FirstOrDefaultAsync(c => c.Slug == slug && c.Rules != null, stop) is not { } call)
            return false;
        (Call, Lottery) = (call, await db.Set<Lottery>().AsNoTracking().SingleAsync(l => l.CallId == call.Id, stop));
        if (call.State is CallState.Decided or CallState.Delivering or CallState.Closed)
        {
            Draw = await db.Set<Draw>().AsNoTracking().FirstOrDefaultAsync(d => d.CallId == call.Id, stop);
            Published = Draw is null ? null : PublishedDraw.Read(Draw.Text);
            var titles = await db.Set<Post>().AsNoTracking().Where(p => p.CallId == call.Id).ToDictionaryAsync(p => p.Code, stop);
            Posts = Published is null ? [] : DrawnPost.Of(DeferredAcceptance.Run(Published.Input), titles);
        }
        return true;
    }
}

/// <summary>What the draw gave at one post.</summary>
/// <param name="LastNumber">Place in the draw of the last one who got in by number; null where places stayed free, and of few places.</param>
public sealed record DrawnPost(Post Post, int Places, int Placed, int? LastNumber)
{
    internal static IReadOnlyList<DrawnPost> Of(DrawResult result, IReadOnlyDictionary<string, Post> posts)
    {
        var numbers = LotteryNumbers.Places(result.Input.Seed, [.. result.Input.Entries.Select(e => e.Ticket)]);
        var placed = result.Placements.Select((p, i) => (Placement: p, Number: numbers[i] + 1)).Where(p => p.Placement is not null).ToLookup(p => p.Placement!.Post, p => p.Number);
        return [.. result.Input.Posts.Select(p =>
        {
            var places = p.Groups.Sum(g => g.Places);
            var given = placed[p.Code].ToList();
            return new DrawnPost(posts[p.Code], places, given.Count, places >= WhyNot.LeastPlaces && given.Count == places ? given.Max() : null);
        })];
    }
}
