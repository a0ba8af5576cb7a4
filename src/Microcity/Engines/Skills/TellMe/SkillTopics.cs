using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>What people can wait for here: work found by words or in an occupation, and courses that teach something.</summary>
internal static class SkillTopics
{
    public const string Jobs = "jobs", Occupation = "occupation", Courses = "courses";

    private const int MostWords = 80;

    public static IReadOnlyList<TellMeTopic> All { get; } =
    [
        new(Jobs, (services, about, stop) => Look(services, about, Work, stop)),
        new(Occupation, (services, about, stop) => Look(services, about, InOccupation, stop)),
        new(Courses, (services, about, stop) => Look(services, about, Teaching, stop)),
    ];

    private static async Task<Awaited?> Look(IServiceProvider services, TellMeAbout about, Func<CityOpportunities, TellMeAbout, DateOnly, (string What, IEnumerable<OpportunityLine> There)?> find, CancellationToken stop)
    {
        var city = await services.GetRequiredService<ReadCityOpportunities>().Run(stop);
        if (find(city, about, services.GetRequiredService<Here>().Today) is not { } found)
            return null;
        var first = found.There.OrderByDescending(l => l.PostedOn).ThenBy(l => l.Ref, StringComparer.Ordinal).FirstOrDefault();
        return new(found.What, first is null ? null : new((Wording.Of(first.Title, about.Say.Language) ?? new Wording("", about.Say.Language)).Text, $"/openings/{first.Id}"));
    }

    private static (string, IEnumerable<OpportunityLine>)? Work(CityOpportunities city, TellMeAbout about, DateOnly today)
    {
        var work = city.All.Where(l => !l.Teaches && today <= l.OpenUntil);
        if (about.About.Length == 0)
            return (about.Say["skills.tell-me.any-job"], work);
        return about.About.Length > MostWords || Folding.Fold(about.About).Length == 0
            ? null
            : (about.Say["skills.tell-me.job", ("words", about.About)], JobFilter.Searched(work, about.About, city.Skills));
    }

    private static (string, IEnumerable<OpportunityLine>)? InOccupation(CityOpportunities city, TellMeAbout about, DateOnly today) =>
        city.Skills.Find(about.About) is { } found && city.Skills.Kind(found) is ConceptKind.Occupation
            ? (about.Say["skills.tell-me.occupation", ("name", city.Skills.Label(found, about.Say.Language).Text)], city.In(found, today))
            : null;

    private static (string, IEnumerable<OpportunityLine>)? Teaching(CityOpportunities city, TellMeAbout about, DateOnly today)
    {
        if (about.About.Length == 0)
            return (about.Say["skills.tell-me.any-course"], city.All.Where(l => l.Teaches && today <= l.OpenUntil));
        return city.Skills.Find(about.About) is { } found && city.Skills.Kind(found) is ConceptKind.Skill
            ? (about.Say["skills.tell-me.course", ("name", city.Skills.Label(found, about.Say.Language).Text)], city.Teaching(found, today))
            : null;
    }
}
