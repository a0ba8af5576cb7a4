using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>What of reviews waits on Today: checks for a person, reviewers who are late, what to talk about, lists to freeze anew after a correction.</summary>
internal static class ReviewsWaiting
{
    public static IReadOnlyList<WorkKind> All { get; } =
    [
        new("programmes.checks-open", ProgrammePermissions.Manage, "programmes.work-list.checks", Checks),
        new("programmes.reviews-late", ProgrammePermissions.Manage, "programmes.work-list.reviews", Late),
        new("programmes.to-discuss", ProgrammePermissions.Manage, "programmes.work-list.discussions", Discuss),
        new("programmes.to-correct", ProgrammePermissions.Manage, "programmes.work-list.corrections", Correct),
    ];

    private static async Task<IReadOnlyList<WorkItem>> Checks(IServiceProvider services, CancellationToken stop)
    {
        var (db, here, findings, barred) = (services.GetRequiredService<CityDb>(), services.GetRequiredService<Here>(), services.GetRequiredService<ReadFindings>(), services.GetRequiredService<ReadBarred>());
        var now = here.Now;
        List<WorkItem> items = [];
        foreach (var call in await db.Set<Call>().AsNoTracking().Where(c => c.State == CallState.Open && c.ClosesAt <= now).ToListAsync(stop))
        {
            var gone = await barred.Run(call.Id, stop);
            var applications = await db.Set<Application>().AsNoTracking().Include(a => a.Wishes).Where(a => a.CallId == call.Id && a.State == ApplicationState.Submitted).ToListAsync(stop);
            var settled = await db.Set<Check>().AsNoTracking().Where(c => c.SettledById != null && db.Set<Application>().Any(a => a.Id == c.ApplicationId && a.CallId == call.Id)).ToListAsync(stop);
            var open = (await findings.Run(call, [.. applications.Where(a => !gone.Contains(a.Id))], stop)).Count(f => f.Finding.Result is CheckResult.NeedsPerson && !settled.Exists(f.Settles));
            if (open > 0)
                items.Add(Item(services, call, here.DayOf(call.SealsAt), "programmes.work-list.check", $"/work/calls/{call.Id}/checks", open));
        }
        return items;
    }

    private static async Task<IReadOnlyList<WorkItem>> Late(IServiceProvider services, CancellationToken stop)
    {
        var (db, here) = (services.GetRequiredService<CityDb>(), services.GetRequiredService<Here>());
        var today = here.Today;
        var calls = await db.Set<Call>().AsNoTracking().Where(c => c.State == CallState.Selecting).Join(db.Set<ReviewPlan>().Where(p => p.DueOn < today), c => c.Id, p => p.CallId, (call, plan) => new { call, plan.DueOn }).ToListAsync(stop);
        List<WorkItem> items = [];
        foreach (var one in calls)
        {
            var gone = (await services.GetRequiredService<ReadBarred>().Run(one.call.Id, stop)).ToList();
            var missing = await db.Set<Review>().CountAsync(r => r.Clear == true && r.Sent == 0 && !gone.Contains(r.ApplicationId) && db.Set<Application>().Any(a => a.Id == r.ApplicationId && a.CallId == one.call.Id), stop);
            if (missing > 0)
                items.Add(Item(services, one.call, one.DueOn, "programmes.work-list.review", $"/work/calls/{one.call.Id}/review", missing));
        }
        return items;
    }

    private static async Task<IReadOnlyList<WorkItem>> Discuss(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<CityDb>();
        List<WorkItem> items = [];
        foreach (var call in await db.Set<Call>().AsNoTracking().Where(c => c.State == CallState.Selecting && !db.Set<Ranking>().Any(r => r.CallId == c.Id) && db.Set<ReviewPlan>().Any(p => p.CallId == c.Id)).ToListAsync(stop))
        {
            var (gone, all) = (await services.GetRequiredService<ReadBarred>().Run(call.Id, stop), await services.GetRequiredService<ReadReviewed>().Run(call, stop));
            var due = await db.Set<ReviewPlan>().Where(p => p.CallId == call.Id).Select(p => p.DueOn).SingleAsync(stop);
            var talked = await db.Set<Discussion>().Select(d => d.ApplicationId).ToHashSetAsync(stop);
            var open = all.Result().ToDiscuss.Select(a => all.ByTicket[a.Application.Ticket].Id).Count(a => !gone.Contains(a) && !talked.Contains(a));
            if (open > 0)
                items.Add(Item(services, call, due, "programmes.work-list.discussion", $"/work/calls/{call.Id}/review", open));
        }
        return items;
    }

    // After the decision a review was voided: the list is another now (V15).
    private static async Task<IReadOnlyList<WorkItem>> Correct(IServiceProvider services, CancellationToken stop)
    {
        var (db, here) = (services.GetRequiredService<CityDb>(), services.GetRequiredService<Here>());
        List<WorkItem> items = [];
        foreach (var call in await db.Set<Call>().AsNoTracking().Where(c => (c.State == CallState.Decided || c.State == CallState.Selecting) && db.Set<Ranking>().Any(r => r.CallId == c.Id)).ToListAsync(stop))
        {
            var frozen = await db.Set<Ranking>().Where(r => r.CallId == call.Id).OrderByDescending(r => r.No).Select(r => r.InputSha256).FirstAsync(stop);
            if ((await services.GetRequiredService<ReadReviewed>().Run(call, stop)).Input.Sha256() != frozen)
                items.Add(Item(services, call, here.Today, "programmes.work-list.correction", $"/work/calls/{call.Id}/review", 1));
        }
        return items;
    }

    private static WorkItem Item(IServiceProvider services, Call call, DateOnly day, string textKey, string link, int count) =>
        new(call.Id, day, textKey, link, ("name", CallWords.Name(services.GetRequiredService<Say>(), services.GetRequiredService<ProgrammeKinds>(), call)), ("count", count)) { Version = call.Version };
}
