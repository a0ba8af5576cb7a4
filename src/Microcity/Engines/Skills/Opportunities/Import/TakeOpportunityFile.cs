using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Takes over the good rows of a file that was looked at; the same file again changes nothing.</summary>
public sealed class TakeOpportunityFile(CityDb db, ReadOpportunityFiles files, PreviewOpportunities preview, ImportOpportunities import, Here here)
{
    public async Task<Outcome<ImportCounts>> Run(Guid id, CancellationToken stop = default)
    {
        if (await files.Find(id, stop) is not { } file)
            return Refusal.NothingHere;
        var read = await preview.Run(file.Bytes, file.Kind, stop);
        if (!read.Done)
            return read.Refusal;
        await using var together = await db.Together(stop);
        var done = await import.Run(read.Value, stop: stop);
        if (!done.Done)
            return done.Refusal;
        var (now, added, changed) = (here.Now, done.Value.New, done.Value.Changed);
        await db.Set<OpportunityFile>().Where(f => f.Id == id).ExecuteUpdateAsync(f => f.SetProperty(x => x.TakenAt, now).SetProperty(x => x.Added, added).SetProperty(x => x.Changed, changed), stop);
        await together.Commit(stop);
        return done;
    }
}
