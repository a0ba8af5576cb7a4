using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Hands a copy to whom it is about, or to who decides for them, while it lies ready.</summary>
public sealed class FetchCopy(CityDb db, ReadBehalf behalf, Here here)
{
    public const string Type = "application/zip";
    public const string Name = "my-data.zip";

    public async Task<byte[]?> Run(Guid id, CancellationToken stop = default)
    {
        var now = here.Now;
        return await db.Set<DataCopy>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && now < c.Until, stop) is { } copy && (await behalf.Run(copy.PersonId, stop)).Done ? copy.Zip : null;
    }
}
