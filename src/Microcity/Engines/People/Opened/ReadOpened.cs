using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Who opened a person's record: who, as what, when; newest first (T37).</summary>
public sealed class ReadOpened(CityDb db, PersonRegister persons, Here here)
{
    public const int Most = 100;

    private static readonly string[] Looks = [.. FactShape.All.Where(s => s is { Reads: true, Subject: not null }).Select(s => s.Name).Distinct()];

    public async Task<IReadOnlyList<OpenedLine>> Run(Guid person, CancellationToken stop = default)
    {
        if (await db.Set<PersonAlias>().Where(a => a.PersonId == person).Select(a => (Guid?)a.Alias).FirstOrDefaultAsync(stop) is not { } alias)
            return [];
        var self = alias.ToString("N");
        var looks = await db.Set<EvidenceRow>().AsNoTracking().Where(f => f.Subject == self && Looks.Contains(f.Name) && f.Actor != self)
            .OrderByDescending(f => f.OccurredOn).ThenByDescending(f => f.Id).Take(Most).Select(f => new { f.Actor, f.Name, f.Version, f.OccurredAt }).ToListAsync(stop);
        var readers = await Readers([.. looks.Select(l => l.Actor).Distinct()], stop);
        return [.. looks.Select(l =>
        {
            var (name, roles) = readers.GetValueOrDefault(l.Actor, (null, []));
            return new OpenedLine(name, roles, l.OccurredAt, FactShape.All.First(s => s.Name == l.Name && s.Version == l.Version).TextKey!);
        })];
    }

    private async Task<Dictionary<string, (string? Name, IReadOnlyList<string> Roles)>> Readers(IReadOnlyList<string> actors, CancellationToken stop)
    {
        var aliases = actors.Select(a => Guid.TryParseExact(a, "N", out var alias) ? alias : (Guid?)null).OfType<Guid>().ToList();
        var (found, today) = (new Dictionary<string, (string?, IReadOnlyList<string>)>(), here.Today);
        foreach (var known in await db.Set<PersonAlias>().AsNoTracking().Where(a => aliases.Contains(a.Alias)).ToListAsync(stop))
        {
            var roles = await db.Set<RoleGrant>().Where(g => g.PersonId == known.PersonId && g.From <= today && (g.Until == null || today < g.Until)).Select(g => g.Role).Distinct().OrderBy(r => r).ToListAsync(stop);
            found[known.Alias.ToString("N")] = ((await persons.Find(known.PersonId, stop))?.Name, roles);
        }
        return found;
    }
}

/// <param name="Name">Null where nobody was signed in, or the reader was erased since.</param>
/// <param name="Roles">Held today.</param>
/// <param name="At">UTC.</param>
/// <param name="WhatKey">What was done, as a text key.</param>
public sealed record OpenedLine(string? Name, IReadOnlyList<string> Roles, DateTime At, string WhatKey);
