using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>
/// Looks every hour at what waits for anybody: what is new is noted with its promise, what no longer waits with the day. What waits for
/// one person alone is seen only when that person does it from the list.
/// </summary>
public sealed class LookAtPromises(IServiceProvider scope, CityDb db, Installation installation, Here here)
{
    public static CityJob Hourly { get; } = new("work-promises", "0 5 * * * ?", (services, stop) => services.GetRequiredService<LookAtPromises>().Run(stop));

    public async Task Run(CancellationToken stop = default)
    {
        foreach (var kind in installation.Modules.SelectMany(m => m.Work))
        {
            var waiting = (await kind.Waiting(scope, stop)).ToDictionary(i => i.Object);
            var ids = waiting.Keys.ToList();
            var known = await db.Set<WorkPromise>().Where(p => p.Kind == kind.Code && (p.GoneOn == null || ids.Contains(p.Object))).ToListAsync(stop);
            foreach (var promise in known)
            {
                if (!waiting.Remove(promise.Object, out var item))
                    promise.GoneOn = here.Today;
                else
                    (promise.PromisedOn, promise.GoneOn) = (item.PromisedOn, null);
            }
            db.AddRange(waiting.Values.Select(i => new WorkPromise { Kind = kind.Code, Object = i.Object, PromisedOn = i.PromisedOn }));
        }
        await db.SaveChangesAsync(stop);
    }
}
