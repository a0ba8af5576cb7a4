using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>The visitor's firm that an advert is of.</summary>
public sealed class MyAdvert(CityDb db, MyFirms mine)
{
    /// <returns>Null where it is none of theirs to see.</returns>
    public async Task<MyFirm?> Run(Guid id, CancellationToken stop = default) =>
        await db.Set<Advert>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, stop) is { } advert && await mine.Find(advert.OrganisationId, stop) is { } firm && AdvertRules.MaySee(firm, advert) ? firm : null;
}
