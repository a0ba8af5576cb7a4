using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Whether an opening is one of a firm that the visitor may act for.</summary>
public sealed class MyOpening(CityDb db, MyFirms mine)
{
    public async Task<bool> Run(Guid opening, CancellationToken stop = default) =>
        await db.Set<Opportunity>().Where(o => o.Id == opening).Select(o => o.OrganisationId).FirstOrDefaultAsync(stop) is { } firm && await mine.Find(firm, stop) is { } known && known.May(RepresentativeRights.Act);
}
