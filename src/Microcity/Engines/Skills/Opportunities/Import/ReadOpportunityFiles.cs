using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Files that are still kept.</summary>
public sealed class ReadOpportunityFiles(CityDb db, Here here)
{
    public async Task<OpportunityFile?> Find(Guid id, CancellationToken stop = default) =>
        await Kept().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, stop);

    /// <summary>Looked at and not taken over yet, newest first.</summary>
    public async Task<IReadOnlyList<WaitingFile>> Waiting(CancellationToken stop = default) =>
        await Kept().Where(f => f.TakenAt == null).OrderByDescending(f => f.CreatedAt).ThenBy(f => f.Id).Select(f => new WaitingFile(f.Id, f.Name, f.CreatedAt)).Take(20).ToListAsync(stop);

    private IQueryable<OpportunityFile> Kept()
    {
        var oldest = here.Now.AddHours(-OpportunityFile.KeptHours);
        return db.Set<OpportunityFile>().Where(f => oldest <= f.CreatedAt);
    }
}

/// <param name="At">When it came, UTC.</param>
public sealed record WaitingFile(Guid Id, string Name, DateTime At);
