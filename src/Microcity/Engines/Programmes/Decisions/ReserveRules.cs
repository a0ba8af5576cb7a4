using Microcity.Matching;
using Microcity.Platform;
using Reason = Microcity.Platform.Reason;

namespace Microcity.Programmes;

/// <summary>Who of the reserve gets money that became free: in the order of the frozen list, until what the call is for begins.</summary>
public static class ReserveRules
{
    /// <summary>The next for whom it is enough; a strict line never goes past one for whom it is not (V12).</summary>
    /// <param name="waiting">Tickets on the reserve.</param>
    /// <param name="free">In cents.</param>
    public static ReserveNext? Next(RankingResult list, IReadOnlySet<string> waiting, long free)
    {
        foreach (var one in list.Applications.Where(a => a.Place is not null && waiting.Contains(a.Application.Ticket)))
        {
            var award = Award.Of(one.Application.Requested, one.Application.Bounds).Cents;
            if (award <= free)
                return new(one.Application.Ticket, award);
            if (list.Input.Rules.Line is LineMode.Partial && free > 0 && free >= one.Application.Minimum)
                return new(one.Application.Ticket, free);
            if (list.Input.Rules.Line is LineMode.Strict)
                return null;
        }
        return null;
    }

    /// <summary>What an award keeps of the money: nothing where its agreement failed, what is due where its report was accepted.</summary>
    /// <param name="agreement">The latest; null before one was written.</param>
    public static long Held(long awarded, Agreement? agreement, Report? report) => agreement switch
    {
        null => awarded,
        { State: AgreementState.Refused or AgreementState.Expired } => 0,
        { AwardCents: { } cents } when report is { State: ReportState.Accepted, AcceptedCents: { } accepted } => PaymentRules.Settle(cents, agreement.RateBasisPoints ?? 0, accepted, 0).Entitled,
        _ => agreement.AwardCents ?? awarded,
    };

    public static Refusal? Over(DateOnly until, DateOnly today) => today <= until
        ? null
        : Refusal.Rule(new Reason("programmes.reserve-over", "programmes.reason.reserve-over", [("day", until)], [new("programmes.remedy.reserve-over", "/work/calls")]));

    public static Refusal? Other(ReserveNext? next, string ticket, Guid call) => next?.Ticket == ticket
        ? null
        : Refusal.Rule(new Reason("programmes.reserve-other", "programmes.reason.reserve-other", [], [new("programmes.remedy.reserve-other", $"/work/calls/{call}/review")]));
}

/// <param name="Cents">What it would be awarded.</param>
public sealed record ReserveNext(string Ticket, long Cents);
