using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>From a job title to the occupation that is meant and the skills usual in it, most asked for here first.</summary>
public sealed class ReadWork(ReadCitySkills cities, LocalDemand demand, Here here)
{
    private const int MostOthers = 4;

    public async Task<UsualInWork> Run(Told told, CancellationToken stop = default)
    {
        var skills = await cities.Run(stop);
        var meant = Meant(skills, told);
        if (meant.Count == 0)
            return new(null, [], [], More: false);
        var usual = new List<string>();
        foreach (var skill in skills.View.Essential[meant[0]])
            usual.Add(skills.Uri(skill));
        var shown = Math.Clamp(told.Usual, ReadSkillsInText.UsualAtATime, PassportRules.MostSkills);
        return new(Named(skills, meant[0]), [.. meant.Skip(1).Take(MostOthers).Select(i => Named(skills, i))], [.. (await demand.Order(usual, stop)).Take(shown)], usual.Count > shown);
    }

    private List<int> Meant(CitySkills skills, Told told)
    {
        var meant = new List<int>();
        if ((told.Meant ?? told.Occupation) is { } uri && skills.Find(uri) is { } chosen && skills.Kind(chosen) is ConceptKind.Occupation)
            meant.Add(chosen);
        if (!string.IsNullOrWhiteSpace(told.Job))
        {
            meant.AddRange(skills.Linker.Read(told.Job, here.Language, 3).Select(l => l.Concept).Where(i => skills.Kind(i) is ConceptKind.Occupation));
            meant.AddRange(skills.Search(told.Job, here.Language, ConceptKind.Occupation, MostOthers + 1));
            meant.AddRange(SharedTextLinker.Of(skills.View).Occupations(told.Job, here.Language, MostOthers + 1));
        }
        return [.. meant.Distinct()];
    }

    private NamedConcept Named(CitySkills skills, int occupation) => new(skills.Uri(occupation), skills.Label(occupation, here.Language));
}

/// <param name="Named">Null where no occupation was understood.</param>
/// <param name="Others">What may have been meant instead.</param>
/// <param name="Usual">Addresses of its essential skills.</param>
/// <param name="More">There are more than these.</param>
public sealed record UsualInWork(NamedConcept? Named, IReadOnlyList<NamedConcept> Others, IReadOnlyList<string> Usual, bool More);
