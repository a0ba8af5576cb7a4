using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Takes and frees places by one conditional update each: never more than there are, whoever else is at it.</summary>
internal static class Seating
{
    public static async Task<bool> Take(CityDb db, Guid group, CancellationToken stop) => await db.Set<SeatGroup>().Where(g => g.Id == group && g.Taken < g.Places)
        .ExecuteUpdateAsync(s => s.SetProperty(g => g.Taken, g => g.Taken + 1), stop) == 1;

    public static Task<int> Free(CityDb db, Guid group, CancellationToken stop) => db.Set<SeatGroup>().Where(g => g.Id == group && g.Taken > 0)
        .ExecuteUpdateAsync(s => s.SetProperty(g => g.Taken, g => g.Taken - 1), stop);
}
