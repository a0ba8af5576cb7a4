using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Takes an import back: what it made is gone, what it changed is as before. Rows that somebody touched since stay.</summary>
public sealed class UndoImport(CityDb db, IServiceProvider city, TimeProvider clock)
{
    public async Task<Outcome<ImportRun>> Run(ImportKind kind, Guid id, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        if (await db.Set<ImportRun>().FirstOrDefaultAsync(r => r.Id == id && r.Kind == kind.Code, stop) is not { } run)
            return Refusal.NothingHere;
        var now = clock.GetUtcNow().UtcDateTime;
        if (ImportRules.NotUndoable(run, now) is { } refusal)
            return refusal;
        run.UndoneAt = now;
        await db.SaveChangesAsync(stop);
        var rows = await db.Set<ImportRow>().AsNoTracking().Where(r => r.RunId == id).OrderByDescending(r => r.Number).ToListAsync(stop);
        run.Stayed = await kind.TakeBack(city, rows, stop);
        await db.Set<ImportRow>().Where(r => r.RunId == id).ExecuteDeleteAsync(stop);
        db.Record(new ImportUndone(id, kind.Code, rows.Count - run.Stayed, run.Stayed));
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return run;
    }
}

/// <summary>An import was taken back.</summary>
/// <param name="Kind">What its file had brought.</param>
/// <param name="Stayed">Rows that somebody had touched since.</param>
[Fact("import-undone", 1, "platform.fact.import-undone")]
public sealed record ImportUndone([Object("import")] Guid Import, Code Kind, [Unit("rows")] int TakenBack, [Unit("rows")] int Stayed) : Fact;
