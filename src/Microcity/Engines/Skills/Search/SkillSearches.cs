using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Openings, courses, occupations and skills in the search.</summary>
internal static class SkillSearches
{
    public static IReadOnlyList<SearchKind> All { get; } =
    [
        new(SearchPlace.Openings, "skills.search.openings", Openings) { All = text => "/jobs?q=" + Uri.EscapeDataString(text) },
        new(SearchPlace.Occupations, "skills.search.occupations", (services, sought, stop) => Concepts(services, sought, ConceptKind.Occupation, stop)) { All = text => "/learn/occupations?q=" + Uri.EscapeDataString(text) },
        new(SearchPlace.Skills, "skills.search.skills", (services, sought, stop) => Concepts(services, sought, ConceptKind.Skill, stop)),
    ];

    private static async Task<IReadOnlyList<FoundThing>> Openings(IServiceProvider services, Sought sought, CancellationToken stop)
    {
        var (city, today) = (await services.GetRequiredService<ReadCityOpportunities>().Run(stop), services.GetRequiredService<Here>().Today);
        return
        [
            .. from line in JobFilter.Searched(city.All.Where(l => today <= l.OpenUntil), string.Join(' ', sought.Words), city.Skills).OrderBy(l => l.OpenUntil).ThenBy(l => l.Ref, StringComparer.Ordinal).Take(sought.Most + 1)
               let title = Wording.Of(line.Title, sought.Say.Language) ?? new Wording("", sought.Say.Language)
               select new FoundThing(title.Text, title.Foreign(sought.Say.Language), MatchRow.Meta(line, sought.Say), $"/openings/{line.Id}"),
        ];
    }

    private static async Task<IReadOnlyList<FoundThing>> Concepts(IServiceProvider services, Sought sought, ConceptKind kind, CancellationToken stop)
    {
        var (city, today, say) = (await services.GetRequiredService<ReadCityOpportunities>().Run(stop), services.GetRequiredService<Here>().Today, sought.Say);
        return
        [
            .. from concept in city.Skills.Search(string.Join(' ', sought.Words), say.Language, kind, sought.Most + 1)
               let label = city.Skills.Label(concept, say.Language)
               select new FoundThing(
                   label.Text, label.Foreign(say.Language),
                   kind is ConceptKind.Occupation
                       ? say.Count("skills.occupations.open-here", city.In(concept, today).Count())
                       : say["skills.search.skill-meta", ("openings", city.Asking(concept, today).Count()), ("courses", city.Teaching(concept, today).Count())],
                   kind is ConceptKind.Occupation ? "/learn/occupations/" + OccupationAddress.Of(city.Skills.Uri(concept)) : "/learn/skills/" + OccupationAddress.Of(city.Skills.Uri(concept))),
        ];
    }
}
