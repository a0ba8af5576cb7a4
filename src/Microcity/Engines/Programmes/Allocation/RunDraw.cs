using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Draws the places of a sealed call and adds the result; whoever calls it saves.</summary>
public sealed class RunDraw(CityDb db, LotterySecrets secrets)
{
    public async Task<Draw> Run(Call call, Lottery lottery, CancellationToken stop)
    {
        var secret = secrets.Open(lottery.ClosedSecret!);
        var input = DrawInput.Of(LotteryNumbers.Seed(call.Id, secret, lottery.PublicValue!), await Posts(call.Id, stop), await Entries(call.Id, stop));
        var result = DeferredAcceptance.Run(input);
        var published = new PublishedDraw(call.Id, lottery.Commit!, lottery.TicketsSha256!, secret, lottery.PublicValue!, input, result.Text());
        var placed = result.Placements.Count(p => p is not null);
        var draw = new Draw
        {
            CallId = call.Id, Text = published.Text(), InputSha256 = RuleSheet.Hash(input.Text()), OutputSha256 = result.Sha256(),
            Placed = placed, Waiting = result.Placements.Count - placed,
        };
        db.Add(draw);
        db.Record(new DrawCompleted(call.Id, new(draw.InputSha256), new(draw.OutputSha256), draw.Placed, draw.Waiting));
        return draw;
    }

    private async Task<List<Matching.Post>> Posts(Guid call, CancellationToken stop) =>
        [.. (await db.Set<Post>().AsNoTracking().Include(p => p.Groups).Where(p => p.CallId == call).ToListAsync(stop)).Select(p => new Matching.Post(p.Code, [.. p.Groups.OrderBy(g => g.Position).Select(g => g.Asked)]))];

    /// <summary>Every ticket that was sealed, with the wishes that passed all checks.</summary>
    private async Task<List<Entry>> Entries(Guid call, CancellationToken stop)
    {
        var codes = await db.Set<Post>().Where(p => p.CallId == call).ToDictionaryAsync(p => p.Id, p => p.Code, stop);
        var failed = (await db.Set<Check>().Where(c => c.Result != CheckResult.Passed && db.Set<Application>().Any(a => a.Id == c.ApplicationId && a.CallId == call))
            .Select(c => new { c.ApplicationId, c.PostId }).ToListAsync(stop)).Select(c => (c.ApplicationId, c.PostId)).ToHashSet();
        var applications = await db.Set<Application>().AsNoTracking().Include(a => a.Wishes).Where(a => a.CallId == call && a.State == ApplicationState.Submitted).ToListAsync(stop);
        return [.. applications.Select(a => new Entry(
            a.Ticket, a.Points ?? 0, string.IsNullOrEmpty(a.Groups) ? [] : a.Groups.Split(','),
            [.. a.Wishes.OrderBy(w => w.Position).Where(w => !failed.Contains((a.Id, w.PostId))).Select(w => codes[w.PostId])]))];
    }
}
