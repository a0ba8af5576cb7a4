using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Remembers what waited on Today and when it was gone.</summary>
public sealed class WorkPromises(CityDb db, Visitor visitor, Here here)
{
    internal async Task Done(WorkKind kind, WorkItem item, CancellationToken stop)
    {
        var promise = await db.Set<WorkPromise>().FirstOrDefaultAsync(p => p.Kind == kind.Code && p.Object == item.Object, stop);
        if (promise is null)
            db.Add(promise = new WorkPromise { Kind = kind.Code, Object = item.Object });
        (promise.PromisedOn, promise.GoneOn, promise.DoneAt, promise.DoneById) = (item.PromisedOn, here.Today, here.Now, visitor.PersonId);
        await db.SaveChangesAsync(stop);
    }

    internal Task<int> Undone(WorkPromise promise, CancellationToken stop) => db.Set<WorkPromise>().Where(p => p.Id == promise.Id)
        .ExecuteUpdateAsync(p => p.SetProperty(x => x.GoneOn, (DateOnly?)null).SetProperty(x => x.DoneAt, (DateTime?)null).SetProperty(x => x.DoneById, (Guid?)null), stop);

    /// <summary>What this officer did from the list today, newest first.</summary>
    public async Task<IReadOnlyList<WorkPromise>> MineToday(CancellationToken stop = default)
    {
        var (me, today) = (visitor.PersonId, here.Today);
        return await db.Set<WorkPromise>().AsNoTracking().Where(p => p.DoneById == me && p.GoneOn == today && p.DoneAt != null).OrderByDescending(p => p.DoneAt).ToListAsync(stop);
    }

    internal async Task<WorkPromise?> MineToday(string kind, Guid about, CancellationToken stop) =>
        (await MineToday(stop)).FirstOrDefault(p => p.Kind == kind && p.Object == about);

    /// <summary>How many promises of last week, Monday to Sunday, were kept, and how many were late.</summary>
    public async Task<(int Kept, int Late)> LastWeek(CancellationToken stop = default)
    {
        var monday = WorkRules.MondayOf(here.Today);
        var before = monday.AddDays(-7);
        var kept = await db.Set<WorkPromise>().CountAsync(p => p.GoneOn >= before && p.GoneOn < monday && p.GoneOn <= p.PromisedOn, stop);
        var late = await db.Set<WorkPromise>().CountAsync(p => p.PromisedOn >= before && p.PromisedOn < monday && (p.GoneOn == null || p.GoneOn > p.PromisedOn), stop);
        return (kept, late);
    }
}
