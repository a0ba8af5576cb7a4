using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Evidence;

/// <summary>When something happened to some things and who did it, newest first; for the people it concerns.</summary>
public sealed class ReadHappenings(CityDb db)
{
    /// <param name="fact">Name of the fact.</param>
    /// <param name="kind">Kind of the things, such as <c>showing</c>.</param>
    /// <returns>The actor as a person where it was one who is still known; else null.</returns>
    public async Task<IReadOnlyList<(Guid Object, DateTime At, Guid? Person)>> Run(string fact, string kind, IReadOnlyList<Guid> objects, int most, CancellationToken stop = default)
    {
        var named = objects.Select(o => $"{kind}:{o:N}").ToList();
        var rows = await db.Set<EvidenceRow>().AsNoTracking().Where(f => named.Contains(f.Object) && f.Name == fact).OrderByDescending(f => f.Id).Take(most)
            .Select(f => new { f.Object, f.OccurredAt, f.Actor }).ToListAsync(stop);
        var aliases = rows.Select(r => Guid.TryParseExact(r.Actor, "N", out var alias) ? alias : Guid.Empty).Distinct().ToList();
        var persons = await db.Set<PersonAlias>().AsNoTracking().Where(a => aliases.Contains(a.Alias)).ToDictionaryAsync(a => a.Alias.ToString("N"), a => a.PersonId, stop);
        return [.. rows.Select(r => (Guid.ParseExact(r.Object[(kind.Length + 1)..], "N"), r.OccurredAt, persons.TryGetValue(r.Actor, out var person) ? person : (Guid?)null))];
    }
}
