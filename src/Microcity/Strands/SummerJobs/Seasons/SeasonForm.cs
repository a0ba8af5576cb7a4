using Microcity.Platform;
using Microcity.Programmes;

namespace Microcity.SummerJobs;

/// <summary>A summer as an officer types it; all days are local.</summary>
/// <param name="Source">A public drawing, held on the day <paramref name="Drawn"/>.</param>
/// <param name="Periods">Their first working days.</param>
public sealed record SeasonForm(
    DateOnly OffersFrom, DateOnly OffersUntil, DateOnly Opens, DateOnly Closes, string? Source, DateOnly Drawn, IReadOnlyList<DateOnly> Periods, DateOnly CutOff, Who Municipal, Who Other, int CentsFrom13, int CentsFrom15, int CentsFrom18)
{
    private const int MostPeriods = 12, MostCents = 10_000;

    internal Refusal? Impossible(CityCalendar calendar) => Refusal.Of(
    [
        OffersFrom <= OffersUntil ? null : No("offersUntil", "summer-jobs.season-offers", "summer-jobs.reason.season-offers", "summer-jobs.remedy.season-offers"),
        OffersUntil < Opens ? null : No("opens", "summer-jobs.season-opens", "summer-jobs.reason.season-opens", "summer-jobs.remedy.season-opens"),
        !string.IsNullOrWhiteSpace(Source) && Source.Trim().Length <= Lottery.LongestSource ? null : No("source", "summer-jobs.season-source", "summer-jobs.reason.camp-source", "summer-jobs.remedy.camp-source"),
        Periods.Count is >= 1 and <= MostPeriods && Periods.Distinct().Count() == Periods.Count ? null : No("periods", "summer-jobs.season-periods", "summer-jobs.reason.season-periods", "summer-jobs.remedy.season-periods"),
        new[] { CentsFrom13, CentsFrom15, CentsFrom18 }.All(c => c is >= 1 and <= MostCents) ? null : No("rate13", "summer-jobs.season-rates", "summer-jobs.reason.season-rates", "summer-jobs.remedy.season-rates"),
        .. Periods.Select(p => PeriodDays.BeginsOff(calendar, p)),
    ]);

    private static Refusal No(string field, string code, string textKey, string remedyKey) => Refusal.Malformed(field, code, textKey, new(remedyKey));
}
