using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Concepts without a name in the city's language, those that people here see most first.</summary>
public sealed class SkillsToName(ReadCitySkills read, UsesOfConcepts uses, Here here)
{
    /// <summary>A skill is seen where it stands itself, and where an occupation stands that cannot do without it.</summary>
    public async Task<IReadOnlyList<Unnamed>> Run(int most, CancellationToken stop = default)
    {
        var skills = await read.Run(stop);
        var language = here.Profile?.Languages[0] ?? "en";
        if (language == "en")
            return [];
        var seen = new Dictionary<int, int>();
        foreach (var (uri, times) in await uses.Run(stop))
        {
            if (skills.Find(uri) is not { } concept)
                continue;
            Add(seen, concept, times);
            foreach (var skill in skills.Essential(concept))
                Add(seen, skill, times);
        }
        return [.. seen.Where(s => skills.In(s.Key, language) is null && !skills.IsLocal(s.Key))
            .OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(most)
            .Select(s => new Unnamed(skills.Uri(s.Key), skills.Label(s.Key, language), skills.Kind(s.Key), skills.Described(s.Key, language), s.Value))];
    }

    private static void Add(Dictionary<int, int> seen, int concept, int times) => seen[concept] = seen.GetValueOrDefault(concept) + times;
}

/// <param name="Seen">How often it stands in this city's rows.</param>
public sealed record Unnamed(string Uri, SkillLabel Label, ConceptKind Kind, SkillLabel? Description, int Seen);
