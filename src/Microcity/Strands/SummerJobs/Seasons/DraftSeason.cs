using System.Globalization;
using Microcity.Platform;
using Microcity.Programmes;

namespace Microcity.SummerJobs;

/// <summary>Begins a summer: its call with all dates, its numbers and its periods.</summary>
public sealed class DraftSeason(CityDb db, DraftCall draft, ReadCalendar calendar, CitySettings settings, Here here)
{
    /// <summary>So many days guardians may still say yes after the end.</summary>
    public const int GraceDays = 3;

    /// <summary>So many days before the first working day the last free place is offered.</summary>
    public const int SettledBefore = 14;

    private static readonly TimeOnly Opens = new(9, 0), Closes = new(20, 0);

    public async Task<Outcome<Season>> Run(SeasonForm form, CancellationToken stop = default)
    {
        var days = await calendar.Run(stop);
        if (form.Impossible(days) is { } refusal)
            return refusal;
        var (first, working) = (form.Periods.Min(), (await settings.Of<SummerJobsSettings>(stop)).WorkingDays);
        await using var together = await db.Together(stop);
        var call = await draft.Run(
            SummerKind.Code, first.ToString("'summer-'yyyy-MM-dd", CultureInfo.InvariantCulture), first,
            new(Utc(here, form.Opens, Opens), Utc(here, form.Closes, Closes), Utc(here, form.Closes.AddDays(GraceDays), Closes), form.Source!.Trim(), form.Drawn, first.AddDays(-SettledBefore)), stop);
        if (!call.Done)
            return call.Refusal;
        var season = new Season
        {
            Id = Ids.Next(here.Now), CallId = call.Value.Id, Year = first.Year, OffersFrom = form.OffersFrom, OffersUntil = form.OffersUntil, CutOff = form.CutOff, WhoMunicipal = form.Municipal, WhoOther = form.Other,
            CentsFrom13 = form.CentsFrom13, CentsFrom15 = form.CentsFrom15, CentsFrom18 = form.CentsFrom18,
        };
        db.Add(season);
        foreach (var begins in form.Periods.Order())
            db.Add(new Period { SeasonId = season.Id, FirstDay = begins, WorkingDays = working, LastDay = PeriodDays.Of(days, begins, working)[^1] });
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return season;
    }

    /// <summary>The moment of a local day and time.</summary>
    internal static DateTime Utc(Here here, DateOnly day, TimeOnly time) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), TimeZoneInfo.FindSystemTimeZoneById(here.Zone));
}
