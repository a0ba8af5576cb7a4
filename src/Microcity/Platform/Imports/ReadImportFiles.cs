using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Files that are still kept, and what was taken over from them.</summary>
public sealed class ReadImportFiles(CityDb db, Here here)
{
    public async Task<ImportFile?> Find(ImportKind kind, Guid id, CancellationToken stop = default) =>
        await Kept(kind).FirstOrDefaultAsync(f => f.Id == id, stop);

    /// <summary>The last time that rows of it were taken over, or are being.</summary>
    public async Task<ImportRun?> LastRun(Guid file, CancellationToken stop = default) =>
        await db.Set<ImportRun>().AsNoTracking().Where(r => r.FileId == file).OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id).FirstOrDefaultAsync(stop);

    /// <summary>Looked at and not taken over yet, newest first.</summary>
    public async Task<IReadOnlyList<WaitingFile>> Waiting(ImportKind kind, CancellationToken stop = default) =>
        await Kept(kind).Where(f => !db.Set<ImportRun>().Any(r => r.FileId == f.Id)).OrderByDescending(f => f.CreatedAt).ThenBy(f => f.Id)
            .Select(f => new WaitingFile(f.Id, f.Name, f.CreatedAt)).Take(20).ToListAsync(stop);

    /// <summary>What was taken over in the last year, newest first.</summary>
    public async Task<IReadOnlyList<PastImport>> Past(ImportKind kind, CancellationToken stop = default)
    {
        var oldest = here.Now.AddHours(-ImportFile.KeptHours);
        return await db.Set<ImportRun>().Where(r => r.Kind == kind.Code).OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id)
            .Select(r => new PastImport(r, db.Set<ImportFile>().Any(f => f.Id == r.FileId && oldest <= f.CreatedAt))).Take(20).ToListAsync(stop);
    }

    private IQueryable<ImportFile> Kept(ImportKind kind)
    {
        var oldest = here.Now.AddHours(-ImportFile.KeptHours);
        return db.Set<ImportFile>().Where(f => f.Kind == kind.Code && oldest <= f.CreatedAt);
    }
}

/// <param name="At">When it came, UTC.</param>
public sealed record WaitingFile(Guid Id, string Name, DateTime At);

/// <param name="FileKept">Its file can still be looked at.</param>
public sealed record PastImport(ImportRun Run, bool FileKept);
