using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Settles a move by what the successor is called, as a person types it.</summary>
public sealed class SettleByName(CityDb db, ReadCitySkills read, SettleMove settle)
{
    /// <param name="name">Null to keep the old one as a skill of the city's own.</param>
    public async Task<Outcome<ConceptMove>> Run(Guid id, string? name, string language, CancellationToken stop = default)
    {
        if (name is null)
            return await settle.Run(id, null, stop);
        if (await db.Set<ConceptMove>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, stop) is not { } move)
            return Refusal.NothingHere;
        var skills = await read.Run(stop);
        var kind = skills.Find(move.OldUri) is { } old ? skills.Kind(old) : (ConceptKind?)null;
        return FindByName.Run(skills, name, language, kind) is { } found
            ? await settle.Run(id, skills.Uri(found), stop)
            : skills.Unknown(name);
    }
}
