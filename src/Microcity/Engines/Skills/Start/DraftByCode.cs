using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>The one query of almost every visitor's page, worked out once for the program's kind of database.</summary>
public sealed class DraftByCode
{
    private readonly Func<CityDb, byte[], CancellationToken, Task<Draft?>> query =
        EF.CompileAsyncQuery((CityDb db, byte[] hash, CancellationToken stop) => db.Set<Draft>().AsNoTracking().FirstOrDefault(d => d.CodeHash == hash));

    /// <param name="hash">SHA-256 of the code.</param>
    /// <returns>Untracked; null when nothing is kept under that code any more.</returns>
    public Task<Draft?> Find(CityDb db, byte[] hash, CancellationToken stop) => query(db, hash, stop);
}
