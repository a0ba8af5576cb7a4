using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>What a draw gave one applicant, and why not the wishes above it; names nobody else.</summary>
public sealed class ReadResult(CityDb db)
{
    /// <returns>Null until the results are told, and for an application that took no part.</returns>
    public async Task<ApplicationResult?> Run(OwnApplication mine, CancellationToken stop = default)
    {
        if (mine.Call.State is not (CallState.Decided or CallState.Delivering or CallState.Closed) || mine.Application.State is not ApplicationState.Submitted || mine.Application.FormVersionId is not null)
            return null;
        var text = await db.Set<Draw>().Where(d => d.CallId == mine.Call.Id).Select(d => d.Text).SingleAsync(stop);
        var result = DeferredAcceptance.Run(PublishedDraw.Read(text).Input);
        var tickets = result.Input.Entries.Select(e => e.Ticket).ToList();
        var ticket = mine.Application.Ticket;
        var posts = await db.Set<Post>().AsNoTracking().Where(p => p.CallId == mine.Call.Id).ToDictionaryAsync(p => p.Code, stop);
        var why = new WhyNot(result).ForApplicant(ticket);
        var offers = await db.Set<Offer>().AsNoTracking().Where(o => o.ApplicationId == mine.Application.Id).ToListAsync(stop);
        var failed = await db.Set<Check>().AsNoTracking().Where(c => c.ApplicationId == mine.Application.Id && c.Result == CheckResult.Failed).Select(c => c.PostId).ToListAsync(stop);
        return new(
            LotteryNumbers.Places(result.Input.Seed, tickets)[tickets.IndexOf(ticket)] + 1, tickets.Count,
            [.. mine.Application.Wishes.OrderBy(w => w.Position).Select(w =>
            {
                var post = posts.Values.First(p => p.Id == w.PostId);
                return new WishResult(w.Position, post, w.Declined, failed.Contains(w.PostId), [.. why.Where(l => l.Post == post.Code)], offers.FindLast(o => o.PostId == w.PostId));
            })],
            offers.Find(o => o.State is OfferState.Open), offers.Find(o => o.State is OfferState.Accepted));
    }
}

/// <param name="Number">Place in the draw, from 1.</param>
/// <param name="Of">How many took part.</param>
/// <param name="Open">Waits for an answer.</param>
/// <param name="Place">Was accepted.</param>
public sealed record ApplicationResult(int Number, int Of, IReadOnlyList<WishResult> Wishes, Offer? Open, Offer? Place)
{
    /// <summary>Still waited on: wishes above what one has, that one did not decline.</summary>
    public bool Waits(WishResult wish) => !wish.Declined && !wish.NotEligible && wish.Offer is null && ((Open ?? Place) is not { } held || wish.Rank < held.Wish);
}

/// <param name="Rank">From 1.</param>
/// <param name="Why">Of the draw; empty at and below the wish that was met.</param>
/// <param name="Offer">The last one of this post.</param>
public sealed record WishResult(int Rank, Post Post, bool Declined, bool NotEligible, IReadOnlyList<WhyNotLine> Why, Offer? Offer);
