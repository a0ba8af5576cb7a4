using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>How many of some people could do a work, or hold a skill. A person counts once however many occupations of a field fit.</summary>
internal sealed class Able(CitySkills skills, IReadOnlyList<MatchInput> people)
{
    private readonly Dictionary<string, HashSet<int>> known = [];

    public int In(IReadOnlyCollection<string> occupations) => occupations.SelectMany(Of).Distinct().Count();

    public int Holding(string skill) => skills.Find(skill) is not { } ordinal
        ? 0
        : people.Count(p => p.Skills.Any(h => h.Skill == ordinal && Value.Of(h.Proof) >= RadarRules.Holds));

    private HashSet<int> Of(string occupation)
    {
        if (known.TryGetValue(occupation, out var fit))
            return fit;
        fit = [];
        if (skills.Find(occupation) is { } ordinal && skills.Kind(ordinal) is ConceptKind.Occupation)
        {
            var profile = OccupationInput.Of(skills, ordinal);
            fit.UnionWith(people.Index().Where(p => Explain.One(skills.Similarity, p.Item, profile) is Scored { Points: >= RadarRules.Able }).Select(p => p.Index));
        }
        return known[occupation] = fit;
    }
}
