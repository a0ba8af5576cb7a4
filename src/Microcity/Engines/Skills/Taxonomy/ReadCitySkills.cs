using System.Collections.Concurrent;
using System.Globalization;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Microcity.Skills;

/// <summary>
/// The skills of the city that the scope works for. They are kept in memory; every ten seconds it is asked whether something changed,
/// so all copies of the program follow a change soon.
/// </summary>
public sealed class ReadCitySkills(CityDb db, CityContext city, Here here, CitySkillsCache cache, TaxonomyFiles files)
{
    public async Task<CitySkills> Run(CancellationToken stop = default)
    {
        if (cache.Fresh(city.City.Id) is { } fresh)
            return fresh;
        var stamp = await Stamp(stop);
        return cache.Known(city.City.Id, stamp) ?? cache.Keep(city.City.Id, stamp, await Load(stamp, stop));
    }

    /// <summary>The list the city speaks now; null for the starter list.</summary>
    public async Task<Guid?> Version(CancellationToken stop = default) =>
        await db.Set<CityTaxonomy>().AsNoTracking().OrderByDescending(t => t.Since).Select(t => t.TaxonomyVersionId).FirstOrDefaultAsync(stop);

    private async Task<CitySkills> Load(string stamp, CancellationToken stop)
    {
        var links = (await db.Set<LocalLink>().AsNoTracking().ToListAsync(stop)).ToLookup(l => l.LocalSkillId, l => (l.Kind, l.ConceptUri));
        var local = await db.Set<LocalSkill>().AsNoTracking().ToListAsync(stop);
        var given = await db.Set<GivenName>().AsNoTracking().ToListAsync(stop);
        var moved = await db.Set<ConceptMove>().AsNoTracking().Where(m => m.State == MoveState.Moved).ToListAsync(stop);
        return new(await files.View(await Version(stop)), new CityWords(
            here.Profile?.Languages[0] ?? "en",
            stamp,
            [.. local.OrderBy(s => s.Uri, StringComparer.Ordinal).Select(s => new LocalConcept(s.Uri, s.Kind, s.LabelEn, s.LabelLv, s.Description, s.RetiredAt is null, [.. links[s.Id]]))],
            given.ToDictionary(n => (n.Uri, n.Language), n => n.Text),
            moved.ToDictionary(m => m.OldUri, m => m.NewUri!)));
    }

    // Every change adds a row, takes one away or raises a version.
    private async Task<string> Stamp(CancellationToken stop)
    {
        var parts = new List<string> { here.Profile?.Languages[0] ?? "en" };
        parts.Add(await Stamp(db.Set<CityTaxonomy>(), stop));
        parts.Add(await Stamp(db.Set<ConceptMove>(), stop));
        parts.Add(await Stamp(db.Set<LocalSkill>(), stop));
        parts.Add(await Stamp(db.Set<LocalLink>(), stop));
        parts.Add(await Stamp(db.Set<GivenName>(), stop));
        return string.Join('|', parts);
    }

    private static async Task<string> Stamp<T>(IQueryable<T> rows, CancellationToken stop)
        where T : Row
    {
        var at = await rows.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Versions = g.Sum(r => r.Version), Newest = g.Max(r => r.CreatedAt) }).FirstOrDefaultAsync(stop);
        return at is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{at.Count}.{at.Versions}.{at.Newest.Ticks:x}");
    }
}

/// <summary>Skills of cities that are in memory.</summary>
public sealed class CitySkillsCache(IMemoryCache asked)
{
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Guid, (string Stamp, CitySkills Skills)> known = new();

    /// <summary>What is surely current; null if it must be asked again.</summary>
    internal CitySkills? Fresh(Guid city) => asked.Get<CitySkills>((nameof(CitySkillsCache), city));

    internal CitySkills? Known(Guid city, string stamp) =>
        known.TryGetValue(city, out var kept) && kept.Stamp == stamp ? Trust(city, kept.Skills) : null;

    internal CitySkills Keep(Guid city, string stamp, CitySkills skills)
    {
        known[city] = (stamp, skills);
        return Trust(city, skills);
    }

    /// <summary>Asks again at the next read; every act that changes something calls it after its save.</summary>
    internal void Forget(Guid city) => asked.Remove((nameof(CitySkillsCache), city));

    private CitySkills Trust(Guid city, CitySkills skills) => asked.Set((nameof(CitySkillsCache), city), skills, Trusted);
}
