using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>After an older backup was put in place: nobody stays signed in, and what was ended or erased since is so again. It may run twice.</summary>
public sealed class ReplayAfterRestore(CityDb db, RedoNotes noted, Installation installation, IServiceProvider services, Here here)
{
    /// <returns>How many things were done again.</returns>
    public async Task<int> Run(CancellationToken stop = default)
    {
        await db.Set<Session>().ExecuteDeleteAsync(stop);
        await db.Set<OneTimeLink>().ExecuteDeleteAsync(stop);
        var again = await EndRoles(stop);
        foreach (var redo in installation.Modules.SelectMany(m => m.AfterRestore))
            again += await redo(services, stop);
        db.Record(new CityRestored(again));
        await db.SaveChangesAsync(stop);
        await EngineDifferences.Checkpoint(db, stop);
        return again;
    }

    private async Task<int> EndRoles(CancellationToken stop)
    {
        var (today, again) = (here.Today, 0);
        foreach (var ended in await noted.All(RedoKind.RoleEnded, stop))
        {
            var grant = Guid.Parse(ended.Detail);
            again += await db.Set<RoleGrant>().Where(g => g.Id == grant && (g.Until == null || today < g.Until))
                .ExecuteUpdateAsync(g => g.SetProperty(x => x.Until, today).SetProperty(x => x.Version, x => x.Version + 1), stop);
        }
        return again;
    }
}
