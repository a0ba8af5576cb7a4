using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>Finds summers with their call and periods.</summary>
public sealed class ReadSeason(CityDb db, ReadCalendar calendar, CitySettings settings, Here here)
{
    /// <returns>Null where there is none.</returns>
    public async Task<OneSeason?> Run(Guid call, CancellationToken stop = default) => await All(c => c.Id == call, stop) is [var one, ..] ? one : null;

    /// <summary>The one that everybody is told of: where pupils register, else the next step of a coming one.</summary>
    public async Task<OneSeason?> Current(CancellationToken stop = default) => (await All(c => c.State != CallState.Cancelled && c.State != CallState.Closed, stop)).OrderBy(s => Rank(s.Step)).ThenBy(s => s.Periods[0].Row.FirstDay).FirstOrDefault();

    /// <summary>Where employers may offer now.</summary>
    public async Task<OneSeason?> Collecting(CancellationToken stop = default) => (await All(c => c.State == CallState.Draft, stop)).Where(s => s.Step is SeasonStep.OffersOpen).OrderBy(s => s.Season.OffersUntil).FirstOrDefault();

    /// <summary>All of them, the newest first.</summary>
    public Task<IReadOnlyList<OneSeason>> All(CancellationToken stop = default) => All(_ => true, stop);

    private async Task<IReadOnlyList<OneSeason>> All(System.Linq.Expressions.Expression<Func<Call, bool>> which, CancellationToken stop)
    {
        var rows = await db.Set<Call>().AsNoTracking().Where(c => c.Kind == SummerKind.Code).Where(which).Join(db.Set<Season>().AsNoTracking(), c => c.Id, s => s.CallId, (call, season) => new { call, season }).OrderByDescending(r => r.call.StartsOn).ToListAsync(stop);
        var ids = rows.ConvertAll(r => r.season.Id);
        var periods = (await db.Set<Period>().AsNoTracking().Where(p => ids.Contains(p.SeasonId)).OrderBy(p => p.FirstDay).ToListAsync(stop)).ToLookup(p => p.SeasonId);
        var (days, own) = (await calendar.Run(stop), await settings.Of<SummerJobsSettings>(stop));
        return
        [
            .. rows.Where(r => periods.Contains(r.season.Id)).Select(r => new OneSeason(
                r.call, r.season, [.. periods[r.season.Id].Select((p, i) => new OnePeriod(p, i + 1, PeriodDays.Of(days, p.FirstDay, p.WorkingDays)))], own, here.Now, here.Today)),
        ];
    }

    private static int Rank(SeasonStep step) => step switch
    {
        SeasonStep.Registering => 0,
        SeasonStep.PostsPublished => 1,
        SeasonStep.Placing => 2,
        SeasonStep.Sealed or SeasonStep.Drawn => 3,
        SeasonStep.Running => 4,
        SeasonStep.OffersOpen or SeasonStep.OffersClosed or SeasonStep.Preparing => 5,
        _ => 6,
    };
}

/// <param name="Number">Of a season, from 1.</param>
/// <param name="Days">Its working days.</param>
public sealed record OnePeriod(Period Row, int Number, IReadOnlyList<DateOnly> Days);

/// <param name="Periods">In order; at least one.</param>
/// <param name="Now">UTC.</param>
public sealed record OneSeason(Call Call, Season Season, IReadOnlyList<OnePeriod> Periods, SummerJobsSettings Settings, DateTime Now, DateOnly Today)
{
    public HoursBands Bands { get; } = Settings.BandsOn(Periods[0].Row.FirstDay);

    public DateOnly LastDay => Periods.Max(p => p.Row.LastDay);

    public SeasonStep Step => SeasonSteps.At(Call, Season, Periods[0].Row.FirstDay, LastDay, Now, Today);

    public OnePeriod Period(Guid id) => Periods.First(p => p.Row.Id == id);
}
