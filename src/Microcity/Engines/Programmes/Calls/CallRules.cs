using System.Text.RegularExpressions;
using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>What can be done with a call, and when.</summary>
public static partial class CallRules
{
    /// <summary>From where to where a call goes; what is not here is refused. Open and locked follow from the clock.</summary>
    public static readonly IReadOnlyDictionary<CallState, CallState[]> Moves = new Dictionary<CallState, CallState[]>
    {
        [CallState.Draft] = [CallState.Announced, CallState.Cancelled],
        [CallState.Announced] = [CallState.Open, CallState.Cancelled],
        [CallState.Open] = [CallState.Cancelled],
        [CallState.Locked] = [CallState.Sealed, CallState.Cancelled],
        [CallState.Sealed] = [CallState.Selecting, CallState.Cancelled],
        [CallState.Selecting] = [CallState.Decided, CallState.Cancelled],
        [CallState.Decided] = [CallState.Delivering, CallState.Closed, CallState.Cancelled],
        [CallState.Delivering] = [CallState.Closed],
        [CallState.Closed] = [],
        [CallState.Cancelled] = [],
    };

    public static bool Shown(CallState state) => state is not CallState.Draft;

    public static Refusal? NotNow(Call call, CallState to, DateTime now)
    {
        var state = call.StateAt(now);
        return Moves[state].Contains(to) && !(to is CallState.Open && call.State is CallState.Open)
            ? null
            : Refusal.Rule(new Reason("programmes.call-not-now", "programmes.reason.call-not-now", [], [new("programmes.remedy.call-not-now", $"/work/calls/{call.Id}")]));
    }

    public static Refusal? Undated(DateTime opens, DateTime closes, DateTime seals, DateOnly drawn, DateOnly sealDay, DateOnly settled) => Refusal.Of(
        opens < closes ? null : Refusal.Malformed("closes", "programmes.closes-before", "programmes.reason.closes-before", new("programmes.remedy.later-time")),
        closes <= seals ? null : Refusal.Malformed("seals", "programmes.seals-before", "programmes.reason.seals-before", new("programmes.remedy.later-time")),
        drawn > sealDay ? null : Refusal.Malformed("drawn", "programmes.drawn-before-seal", "programmes.reason.drawn-before-seal", new("programmes.remedy.later-drawing")),
        settled > drawn ? null : Refusal.Malformed("settled", "programmes.settled-before", "programmes.reason.settled-before", new("programmes.remedy.later-time")));

    public static Refusal? BadSlug(string slug) => Slug().IsMatch(slug) && slug.Length <= Call.LongestSlug
        ? null
        : Refusal.Malformed("slug", "programmes.slug", "programmes.reason.slug", new("programmes.remedy.slug"));

    public static Refusal? NoPosts(int posts) => posts > 0
        ? null
        : Refusal.Rule(new Reason("programmes.no-posts", "programmes.reason.no-posts", [], [new("programmes.remedy.no-posts")]));

    public static Refusal? TooLate(DateTime opensAt, DateTime now) => now < opensAt
        ? null
        : Refusal.Rule(new Reason("programmes.opens-in-the-past", "programmes.reason.opens-in-the-past", [], [new("programmes.remedy.later-time")]));

    /// <summary>A window grows for everybody, never shrinks, and not once it is over.</summary>
    public static Refusal? NotLonger(Call call, DateTime closes, DateTime now) => call.StateAt(now) is CallState.Open or CallState.Announced && closes > call.ClosesAt
        ? null
        : Refusal.Rule(new Reason("programmes.not-longer", "programmes.reason.not-longer", [], [new("programmes.remedy.later-time")]));

    public static Refusal? StillWaits(int offers, int agreements) => offers + agreements == 0
        ? null
        : Refusal.Rule(new Reason("programmes.still-waits", "programmes.reason.still-waits", [("offers", offers), ("agreements", agreements)], [new("programmes.remedy.still-waits", "/work/agreements")]));

    public static Refusal? GraceRuns(Call call, DateTime now) => now >= call.SealsAt
        ? null
        : Refusal.Rule(new Reason("programmes.grace-runs", "programmes.reason.grace-runs", [], [new("programmes.remedy.wait-for-seal")]));

    public static Refusal? NeedsPeople(int checks, Guid call) => checks == 0
        ? null
        : Refusal.Rule(new Reason("programmes.checks-open", "programmes.reason.checks-open", [("checks", checks)], [new("programmes.remedy.checks-open", $"/work/calls/{call}/checks")]));

    public static Refusal? NoWhy(string? why, string field = "why") => !string.IsNullOrWhiteSpace(why) && why.Trim().Length <= Call.LongestReason
        ? null
        : Refusal.Malformed(field, "programmes.why", "programmes.reason.why", new("programmes.remedy.why"), ("most", Call.LongestReason));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();
}
