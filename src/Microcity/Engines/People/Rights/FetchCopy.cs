using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Hands a copy to its owner, while it lies ready.</summary>
public sealed class FetchCopy(CityDb db, Visitor visitor, Here here)
{
    public const string Type = "application/zip";
    public const string Name = "my-data.zip";

    public async Task<byte[]?> Run(Guid id, CancellationToken stop = default)
    {
        var (person, now) = (visitor.PersonId, here.Now);
        return await db.Set<DataCopy>().Where(c => c.Id == id && c.PersonId == person && now < c.Until).Select(c => c.Zip).FirstOrDefaultAsync(stop);
    }
}
