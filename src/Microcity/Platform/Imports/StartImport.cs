using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Begins to take over the good rows of a file that was looked at: a few at once, many as long work that can be left.</summary>
public sealed class StartImport(CityDb db, ReadImportFiles files, LookAtImport look, ApplyImport apply, StartLongJob start, Actor actor)
{
    /// <param name="wait">Takes over everything before it answers, however long it lasts.</param>
    /// <param name="progress">Told how many rows of how many are done.</param>
    /// <returns>The run; not done while long work goes on.</returns>
    public async Task<Outcome<ImportRun>> Run(ImportKind kind, Guid fileId, bool wait = false, Action<int, int>? progress = null, CancellationToken stop = default)
    {
        if (await files.Find(kind, fileId, stop) is not { } file)
            return Refusal.NothingHere;
        var looked = await look.Run(kind, file, stop);
        if (!looked.Done)
            return looked.Refusal;
        var begun = await db.Set<ImportRun>().FirstOrDefaultAsync(r => r.FileId == fileId && r.DoneAt == null, stop);
        if (begun?.JobId is { } job && await db.Set<LongJob>().AnyAsync(j => j.Id == job && (j.State == LongJobState.Waiting || j.State == LongJobState.Running), stop))
            return ImportRules.Running(job);
        var few = looked.Value.New + looked.Value.Changed <= ImportRules.AtOnce;
        try
        {
            await using var together = few || !wait ? await db.Together(stop) : null;
            var run = begun ?? new ImportRun { Kind = kind.Code, FileId = fileId, By = actor.PersonId };
            if (begun is null)
                db.Add(run);
            run.Refused = looked.Value.Refused;
            await db.SaveChangesAsync(stop);
            if (few || wait)
            {
                var applied = await apply.Run(kind, run.Id, progress, stop);
                if (!applied.Done)
                    return applied.Refusal;
            }
            else
            {
                run.JobId = await start.Run(ApplyImport.Kind, [], run.Id.ToString(), stop);
                await db.SaveChangesAsync(stop);
            }
            if (together is not null)
                await together.Commit(stop);
            return await db.Set<ImportRun>().AsNoTracking().SingleAsync(r => r.Id == run.Id, stop);
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            return ImportRules.Running(null);
        }
    }
}
