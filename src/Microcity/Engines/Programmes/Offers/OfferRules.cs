using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>How long an offer waits, and when it can be answered.</summary>
public static class OfferRules
{
    private static readonly TimeOnly DayEnds = new(20, 0);
    private static readonly TimeOnly DayBegins = new(8, 0);

    public static readonly IReadOnlyDictionary<OfferState, OfferState[]> Moves = new Dictionary<OfferState, OfferState[]>
    {
        [OfferState.Open] = [OfferState.Accepted, OfferState.Declined, OfferState.Expired, OfferState.Revoked],
        [OfferState.Accepted] = [OfferState.Released, OfferState.Exchanged],
        [OfferState.Declined] = [],
        [OfferState.Expired] = [],
        [OfferState.Revoked] = [],
        [OfferState.Released] = [],
        [OfferState.Exchanged] = [],
    };

    /// <summary>So many days after today, at 20:00 there (O1).</summary>
    /// <returns>UTC.</returns>
    public static DateTime Until(DateOnly today, int days, TimeZoneInfo zone) => Utc(today.AddDays(days).ToDateTime(DayEnds), zone);

    /// <summary>Of a place that became free: 48 hours, in the last 7 days 24, in the last 2 four, of which only those from 8:00 to 20:00 count (O3).</summary>
    /// <param name="now">UTC.</param>
    /// <returns>UTC.</returns>
    public static DateTime RefillUntil(DateTime now, DateOnly settledOn, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(now, zone);
        var left = settledOn.DayNumber - DateOnly.FromDateTime(local).DayNumber;
        return left > 7 ? now.AddHours(48) : left > 2 ? now.AddHours(24) : Utc(InDaytime(local, TimeSpan.FromHours(4)), zone);
    }

    /// <summary>Whether places are offered on at this hour: at 9:00, in the last 7 days each hour (O3).</summary>
    public static bool RefillNow(DateTime now, DateOnly settledOn, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(now, zone);
        var left = settledOn.DayNumber - DateOnly.FromDateTime(local).DayNumber;
        return left >= 0 && (local.Hour == 9 || left <= 7);
    }

    public static Refusal? NotNow(Offer offer, OfferState to, DateTime now) => !Moves[offer.State].Contains(to)
        ? Refusal.Rule(new Reason("programmes.offer-not-now", "programmes.reason.offer-not-now", [], [new("programmes.remedy.application-not-now", $"/applications/{offer.ApplicationId}")]))
        : offer.State is OfferState.Open && to is OfferState.Accepted or OfferState.Declined && now >= offer.Until
            ? Refusal.Rule(new Reason("programmes.offer-over", "programmes.reason.offer-over", [], [new("programmes.remedy.offer-over", $"/applications/{offer.ApplicationId}")]))
            : null;

    private static DateTime InDaytime(DateTime local, TimeSpan time)
    {
        var at = local;
        while (true)
        {
            var (begins, ends) = (at.Date + DayBegins.ToTimeSpan(), at.Date + DayEnds.ToTimeSpan());
            at = at < begins ? begins : at;
            if (at + time <= ends)
                return at + time;
            time -= at < ends ? ends - at : TimeSpan.Zero;
            at = at.Date.AddDays(1);
        }
    }

    private static DateTime Utc(DateTime local, TimeZoneInfo zone) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone);
}
