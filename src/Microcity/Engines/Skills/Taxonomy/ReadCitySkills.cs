using System.Collections.Concurrent;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>The skills list of the city that the scope works for.</summary>
public sealed class ReadCitySkills(Here here, CitySkillsCache cache)
{
    public Task<CitySkills> Run(CancellationToken stop = default) => Task.FromResult(cache.Of(here.Profile?.Languages[0] ?? "en"));
}

/// <summary>Skills lists that are in memory, one per city language and version.</summary>
public sealed class CitySkillsCache
{
    private readonly ConcurrentDictionary<string, CitySkills> known = new();

    public CitySkills Of(string language) => known.GetOrAdd(language, l => new CitySkills(StarterTaxonomy.View, l));
}
