using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>What a restore of an older backup of this city must not bring back; kept above the city.</summary>
public sealed class RedoNotes(InstallationDb installation, CityContext city, MasterKey key)
{
    public async Task Add(RedoKind kind, Guid person, string detail = "", CancellationToken stop = default)
    {
        var (here, tag) = (city.City.Id, Tag(person));
        if (await installation.Set<AfterRestore>().AnyAsync(r => r.CityId == here && r.Kind == kind && r.Tag == tag && r.Detail == detail, stop))
            return;
        installation.Add(new AfterRestore { CityId = here, Kind = kind, Tag = tag, Detail = detail });
        await installation.SaveChangesAsync(stop);
    }

    public async Task<IReadOnlyList<AfterRestore>> All(RedoKind kind, CancellationToken stop = default)
    {
        var here = city.City.Id;
        return await installation.Set<AfterRestore>().AsNoTracking().Where(r => r.CityId == here && r.Kind == kind).OrderBy(r => r.Id).ToListAsync(stop);
    }

    /// <summary>Leads from an id to its note and from no note to an id.</summary>
    public byte[] Tag(Guid person) => HMACSHA256.HashData(key.Derive($"after-restore:{city.City.Id:N}"), person.ToByteArray());
}
