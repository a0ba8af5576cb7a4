using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Ends one's absence at once, or takes back one that was to come.</summary>
public sealed class ComeBack(CityDb db, Visitor visitor)
{
    public async Task<Outcome<Done>> Run(CancellationToken stop = default)
    {
        var me = visitor.PersonId;
        await db.Set<Away>().Where(a => a.OfficerId == me).ExecuteDeleteAsync(stop);
        return new Done();
    }
}
