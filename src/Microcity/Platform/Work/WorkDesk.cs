using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>For whom the visitor works today: themselves, and those whose stand-in they are.</summary>
public sealed class WorkDesk(CityDb db, Visitor visitor, Here here)
{
    private IReadOnlyList<Guid>? persons;

    /// <returns>The visitor first; nobody while no visitor is known.</returns>
    public async Task<IReadOnlyList<Guid>> Persons(CancellationToken stop = default)
    {
        if (visitor.PersonId is not { } me)
            return [];
        var today = here.Today;
        return persons ??= [me, .. await db.Set<Away>().Where(a => a.StandInId == me && a.From <= today && today <= a.To).OrderBy(a => a.OfficerId).Select(a => a.OfficerId).ToListAsync(stop)];
    }
}
