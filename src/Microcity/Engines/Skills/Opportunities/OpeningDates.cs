using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>For What's on: when courses begin, and until when people can apply.</summary>
internal static class OpeningDates
{
    public static IReadOnlyList<HappeningKind> All { get; } =
    [
        new("courses", "skills.happening.course", (services, stop) => Coming(services, l => l.Teaches ? l.StartsOn : null, stop)),
        new("deadlines", "skills.happening.deadline", (services, stop) => Coming(services, l => l.Teaches ? null : l.OpenUntil, stop)),
    ];

    private static async Task<IReadOnlyList<Happening>> Coming(IServiceProvider services, Func<OpportunityLine, DateOnly?> dayOf, CancellationToken stop)
    {
        var (city, here) = (await services.GetRequiredService<ReadCityOpportunities>().Run(stop), services.GetRequiredService<Here>());
        return
        [
            .. from line in city.All
               where here.Today <= line.OpenUntil && here.Today <= dayOf(line)
               let title = Wording.Of(line.Title, here.Language) ?? new Wording("", here.Language)
               select new Happening(line.Id, dayOf(line)!.Value, title.Text, title.Foreign(here.Language), line.Place, $"/openings/{line.Id}"),
        ];
    }
}
