using Microcity.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>What one reviews: first the question about conflicts for each application, then one's own files with the last day.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class ReviewsPage(CityDb db, Visitor visitor, ReadBarred barred, Here here) : PageModel
{
    public IReadOnlyList<CallToReview> Calls { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var self = visitor.PersonId!.Value;
        var calls = await db.Set<Call>().AsNoTracking().Where(c => c.State != CallState.Cancelled && c.State != CallState.Closed && db.Set<Juror>().Any(j => j.CallId == c.Id && j.PersonId == self))
            .Join(db.Set<ReviewPlan>(), c => c.Id, p => p.CallId, (call, plan) => new { call, plan }).OrderBy(c => c.plan.DueOn).ToListAsync(stop);
        List<CallToReview> read = [];
        foreach (var one in calls)
        {
            var gone = await barred.Run(one.call.Id, stop);
            var all = one.call.StateAt(here.Now) < CallState.Locked ? [] : await db.Set<Application>().AsNoTracking().Where(a => a.CallId == one.call.Id && a.State == ApplicationState.Submitted).OrderBy(a => a.Ticket).ToListAsync(stop);
            var said = await db.Set<Conflict>().Where(c => c.PersonId == self && db.Set<Application>().Any(a => a.Id == c.ApplicationId && a.CallId == one.call.Id)).Select(c => c.ApplicationId).ToHashSetAsync(stop);
            var mine = await db.Set<Review>().AsNoTracking().Where(r => r.PersonId == self && r.Clear == true && db.Set<Application>().Any(a => a.Id == r.ApplicationId && a.CallId == one.call.Id)).ToListAsync(stop);
            var there = all.Where(a => !gone.Contains(a.Id)).ToDictionary(a => a.Id);
            read.Add(new(one.call, one.plan.DueOn, [.. there.Values.Where(a => !said.Contains(a.Id))],
                [.. mine.Where(r => there.ContainsKey(r.ApplicationId)).Select(r => (there[r.ApplicationId], r)).OrderBy(r => r.r.Sent > 0).ThenBy(r => r.Item1.Ticket, StringComparer.Ordinal)]));
        }
        Calls = read;
    }
}

/// <param name="ToAsk">Applications one was not asked about yet.</param>
/// <param name="Files">One's own.</param>
public sealed record CallToReview(Call Call, DateOnly DueOn, IReadOnlyList<Application> ToAsk, IReadOnlyList<(Application Application, Review Review)> Files);
