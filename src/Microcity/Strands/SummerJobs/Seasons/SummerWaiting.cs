using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>What of a summer waits for an officer on Today.</summary>
internal static class SummerWaiting
{
    private const int Most = 50;

    public static IReadOnlyList<WorkKind> All { get; } =
    [
        new("summer-jobs.offer-waiting", ProgrammePermissions.Manage, "summer-jobs.work-list.offers", async (services, stop) =>
        {
            var db = services.GetRequiredService<CityDb>();
            var waiting = await db.Set<EmployerOffer>().AsNoTracking().Where(o => o.State == EmployerOfferState.Offered).Join(db.Set<Organisation>(), o => o.OrganisationId, f => f.Id, (o, f) => new { o.Id, o.PromisedOn, o.Title, o.Version, f.Name })
                .OrderBy(o => o.PromisedOn).ThenBy(o => o.Id).Take(Most).ToListAsync(stop);
            return [.. waiting.Select(o => new WorkItem(o.Id, o.PromisedOn!.Value, "summer-jobs.work-list.offer", $"/work/summer/offers/{o.Id}", ("title", o.Title), ("name", o.Name)) { Version = o.Version })];
        }) { OpenKey = "people.work.look" },
        new("summer-jobs.unconfirmed", ProgrammePermissions.Manage, "summer-jobs.work-list.unconfirmed", async (services, stop) =>
        {
            var (here, pupils) = (services.GetRequiredService<Here>(), services.GetRequiredService<ReadPupils>());
            List<WorkItem> items = [];
            foreach (var season in await Registering(services, stop))
            {
                if (await pupils.Unconfirmed(season, int.MaxValue, stop) is { Count: > 0 } waiting)
                    items.Add(new(season.Call.Id, here.DayOf(season.Call.SealsAt), "summer-jobs.work-list.unconfirmed-of", $"/work/summer/{season.Call.Id}/pupils", ("count", waiting.Count), ("day", season.Periods[0].Row.FirstDay)) { Version = season.Call.Version });
            }
            return items;
        }),
        new("summer-jobs.ratio", ProgrammePermissions.Manage, "summer-jobs.work-list.ratios", async (services, stop) =>
        {
            var ratios = services.GetRequiredService<ReadRatios>();
            List<WorkItem> items = [];
            foreach (var season in (await services.GetRequiredService<ReadSeason>().All(stop)).Where(s => s.Step is SeasonStep.Placing or SeasonStep.Running))
            {
                items.AddRange((await ratios.Run(season, stop)).Select(a => new WorkItem(
                    a.Organisation, season.Periods[0].Row.FirstDay.AddDays(-1), "summer-jobs.work-list.ratio", $"/work/summer/{season.Call.Id}#ratios", [("name", a.Name), .. a.Reason.Values])));
            }
            return items;
        }),
    ];

    private static async Task<IEnumerable<OneSeason>> Registering(IServiceProvider services, CancellationToken stop) =>
        (await services.GetRequiredService<ReadSeason>().All(stop)).Where(s => s.Call.State is CallState.Open && s.Step is SeasonStep.Registering or SeasonStep.Sealed);
}
