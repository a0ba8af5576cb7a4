using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Undoes what was chosen of a row of Today: it is back for everybody who may do it.</summary>
public sealed class TakeBack(CityDb db, ShowWork show)
{
    public async Task<Outcome<Done>> Run(string kind, Guid about, CancellationToken stop = default)
    {
        if (await show.Run(kind, about, stop) is not { Choice: { } choice })
            return WorkChoiceRules.Gone;
        await db.Set<WorkChoice>().Where(c => c.Id == choice.Id).ExecuteDeleteAsync(stop);
        return new Done();
    }
}
