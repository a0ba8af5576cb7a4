using System.Globalization;
using Microcity.Matching;
using Microcity.Platform;
using Microcity.Programmes;

namespace Microcity.Grants;

/// <summary>Begins a call for innovation grants: opens and closes on these days, three more days for checks, then reviews.</summary>
public sealed class DraftGrantCall(DraftReviewedCall draft, Here here)
{
    private const int GraceDays = 3;
    private static readonly TimeOnly Opens = new(9, 0), Closes = new(20, 0);

    /// <param name="opens">Local day, from 9:00.</param>
    /// <param name="closes">Local day, until 20:00.</param>
    /// <param name="reviewsDue">Local day.</param>
    /// <param name="source">A public drawing, for the case that equal applications cross the line; the week after the reviews.</param>
    /// <param name="budget">In cents.</param>
    public async Task<Outcome<Call>> Run(DateOnly opens, DateOnly closes, DateOnly reviewsDue, DateOnly starts, string? source, long budget, LineMode line, int quorum, CancellationToken stop = default)
    {
        if (Refusal.Of(
            budget > 0 ? null : Refusal.Malformed("budget", "grants.budget", "grants.reason.budget", new("grants.remedy.budget")),
            quorum is >= 2 and <= 9 ? null : Refusal.Malformed("quorum", "grants.quorum", "grants.reason.quorum", new("grants.remedy.quorum")),
            closes.AddDays(GraceDays) < reviewsDue ? null : Refusal.Malformed("reviewsDue", "grants.reviews-due", "grants.reason.reviews-due", new("grants.remedy.reviews-due")),
            string.IsNullOrWhiteSpace(source) || source.Trim().Length > Lottery.LongestSource ? Refusal.Malformed("source", "grants.source", "grants.reason.source", new("grants.remedy.source")) : null) is { } refusal)
            return refusal;
        return await draft.Run(
            GrantKind.Code, closes.ToString("'innovation-grants-'yyyy-MM-dd", CultureInfo.InvariantCulture), starts,
            new(Utc(opens, Opens), Utc(closes, Closes), Utc(closes.AddDays(GraceDays), Closes), source!.Trim(), reviewsDue.AddDays(7), reviewsDue.AddDays(30)),
            GrantKind.Usual(budget, line, quorum), reviewsDue, BlindMode.ApplicantHidden, stop);
    }

    private DateTime Utc(DateOnly day, TimeOnly time) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), TimeZoneInfo.FindSystemTimeZoneById(here.Zone));
}
