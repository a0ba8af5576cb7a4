using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>
/// Takes over rows part by part, so that others need not wait. Each part is kept together with what is known of it: whoever goes on
/// after a fall finds the rows that are done and takes none twice.
/// </summary>
public sealed class ApplyImport(CityDb db, LookAtImport look, IServiceProvider city, TimeProvider clock)
{
    private const int RowsAtOnce = 200;

    /// <summary>The long work of many rows.</summary>
    public static readonly LongJobKind Kind = new("platform.import", "platform.import.working", Permissions.Work, "/work/import", Work) { GoesOn = true };

    /// <param name="progress">Told how many rows of how many are done.</param>
    public async Task<Outcome<ImportCounts>> Run(ImportKind kind, Guid runId, Action<int, int>? progress = null, CancellationToken stop = default)
    {
        var run = await db.Set<ImportRun>().AsNoTracking().SingleAsync(r => r.Id == runId, stop);
        if (await db.Set<ImportFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == run.FileId, stop) is not { } file)
            return Refusal.NothingHere;
        var looked = await look.Run(kind, file, stop);
        if (!looked.Done)
            return looked.Refusal;
        var taken = await db.Set<ImportRow>().Where(r => r.RunId == runId).Select(r => r.Number).ToHashSetAsync(stop);
        var left = looked.Value.Rows.Where(r => r.Novelty is not Novelty.Same && !taken.Contains(r.Number)).ToList();
        var (all, done) = (looked.Value.Rows.Count, looked.Value.Rows.Count - left.Count);
        progress?.Invoke(done, all);
        foreach (var part in left.Chunk(RowsAtOnce))
        {
            // Before the transaction: reading texts takes longer than storing them.
            var ready = await kind.Ready(city, part, stop);
            var kept = await Take(kind, runId, ready, done + part.Length == all ? all : null, stop);
            if (!kept.Done)
                return kept.Refusal;
            progress?.Invoke(done += part.Length, all);
        }
        if (left.Count == 0)
            await Take(kind, runId, [], all, stop);
        run = await db.Set<ImportRun>().AsNoTracking().SingleAsync(r => r.Id == runId, stop);
        return new ImportCounts(run.New, run.Changed, run.Same, run.Refused);
    }

    /// <param name="all">How many good rows the file has, if this is the last part.</param>
    private async Task<Outcome<Done>> Take(ImportKind kind, Guid runId, IReadOnlyList<LookedRow> part, int? all, CancellationToken stop)
    {
        await using var together = await db.Together(stop);
        await EngineDifferences.OneAtATime(db, "import " + kind.Code, stop);
        var took = part.Count == 0 ? Array.Empty<TakenRow>() : await kind.Take(city, part, stop);
        if (!took.Done)
            return took.Refusal;
        var run = await db.Set<ImportRun>().SingleAsync(r => r.Id == runId, stop);
        foreach (var (row, became) in part.Zip(took.Value).Where(t => t.Second.Novelty is not Novelty.Same))
            db.Add(new ImportRow { RunId = runId, Number = row.Number, ObjectId = became.Id, Novelty = became.Novelty, ObjectVersion = became.Version, Before = became.Before });
        run.New += took.Value.Count(t => t.Novelty is Novelty.New);
        run.Changed += took.Value.Count(t => t.Novelty is Novelty.Changed);
        if (all is { } rows)
        {
            (run.Same, run.DoneAt) = (rows - run.New - run.Changed, clock.GetUtcNow().UtcDateTime);
            if (run.New + run.Changed > 0)
                db.Record(new ImportApplied(run.Id, kind.Code, run.New, run.Changed, run.Same, run.Refused));
        }
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        db.ChangeTracker.Clear();
        return default(Done);
    }

    private static async Task<Outcome<string>> Work(IServiceProvider services, LongWork work, CancellationToken stop)
    {
        var run = await services.GetRequiredService<CityDb>().Set<ImportRun>().AsNoTracking().SingleAsync(r => r.Id == Guid.Parse(work.Input!), stop);
        var done = await services.GetRequiredService<ApplyImport>().Run(services.GetRequiredService<Installation>().Import(run.Kind)!, run.Id, work.Report, stop);
        if (!done.Done)
            return done.Refusal;
        return $"/work/import/{run.Kind}/{run.FileId}";
    }
}

/// <summary>The good rows of a file were taken over.</summary>
/// <param name="Kind">What the file brought.</param>
[Fact("import-applied", 1, "platform.fact.import-applied")]
public sealed record ImportApplied([Object("import")] Guid Import, Code Kind, [Unit("rows")] int Added, [Unit("rows")] int Changed, [Unit("rows")] int Same, [Unit("rows")] int Refused) : Fact;
