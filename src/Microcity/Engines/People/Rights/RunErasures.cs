using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Erases whose time has come and whom nothing holds; of several copies of the program one records it.</summary>
public sealed class RunErasures(CityDb db, ErasePerson erase, Here here)
{
    public static readonly CityStep Step = new("erasures", async (services, stop) =>
    {
        await services.GetRequiredService<RunErasures>().Run(stop);
        return false;
    });

    public async Task Run(CancellationToken stop = default)
    {
        var (now, today) = (here.Now, here.Today);
        var due = await db.Set<ErasureRequest>().AsNoTracking().Where(r => (r.State == ErasureState.Waiting || r.State == ErasureState.Held) && r.RunAt <= now)
            .Where(r => r.State == ErasureState.Waiting || !db.Set<LegalHold>().Any(h => h.PersonId == r.PersonId && today < h.Until)).OrderBy(r => r.RunAt).Take(20).ToListAsync(stop);
        foreach (var request in due)
        {
            if (await db.Set<LegalHold>().AnyAsync(h => h.PersonId == request.PersonId && today < h.Until, stop))
            {
                await Move(request, ErasureState.Held, stop);
                continue;
            }
            await erase.Run(request.PersonId, stop);
            await using var together = await db.Together(stop);
            if (await Move(request, ErasureState.Done, stop) == 1)
            {
                db.Record(new PersonErased(request.Id));
                await db.SaveChangesAsync(stop);
            }
            await together.Commit(stop);
        }
    }

    private Task<int> Move(ErasureRequest request, ErasureState state, CancellationToken stop) =>
        db.Set<ErasureRequest>().Where(r => r.Id == request.Id && (r.State == ErasureState.Waiting || r.State == ErasureState.Held))
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, state).SetProperty(x => x.Version, x => x.Version + 1), stop);
}
