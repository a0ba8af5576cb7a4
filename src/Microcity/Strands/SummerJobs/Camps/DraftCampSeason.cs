using Microcity.Platform;
using Microcity.Programmes;

namespace Microcity.SummerJobs;

/// <summary>Begins a season of camps: opens and closes on these days, three more days for guardians, drawn after that.</summary>
public sealed class DraftCampSeason(DraftCall draft, Here here)
{
    private const int GraceDays = 3;
    private const int SettledBefore = 14;
    private static readonly TimeOnly Opens = new(9, 0);
    private static readonly TimeOnly Closes = new(20, 0);

    /// <param name="opens">Local day, from 9:00.</param>
    /// <param name="closes">Local day, until 20:00.</param>
    /// <param name="source">A public drawing, and on which local day.</param>
    /// <param name="firstCamp">Local day; two weeks before it the last free place is offered.</param>
    public Task<Outcome<Call>> Run(DateOnly opens, DateOnly closes, string? source, DateOnly drawn, DateOnly firstCamp, CancellationToken stop = default)
    {
        if (string.IsNullOrWhiteSpace(source) || source.Trim().Length > Lottery.LongestSource)
            return Task.FromResult<Outcome<Call>>(Refusal.Malformed("source", "summer-jobs.camp-source", "summer-jobs.reason.camp-source", new("summer-jobs.remedy.camp-source")));
        return draft.Run(
            CampKind.Code, firstCamp.ToString("'camps-'yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), firstCamp,
            new(Utc(opens, Opens), Utc(closes, Closes), Utc(closes.AddDays(GraceDays), Closes), source.Trim(), drawn, firstCamp.AddDays(-SettledBefore)), stop);
    }

    private DateTime Utc(DateOnly day, TimeOnly time) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), TimeZoneInfo.FindSystemTimeZoneById(here.Zone));
}
