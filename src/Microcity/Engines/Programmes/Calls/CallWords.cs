using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>How a call stands, in words.</summary>
internal static class CallWords
{
    public static string Name(Say say, ProgrammeKinds kinds, Call call) => say[kinds[call.Kind].NameKey, ("day", call.StartsOn)];

    /// <param name="reviewed">It is chosen by review: nothing is drawn.</param>
    public static string State(Say say, CallState state, bool reviewed = false) => state switch
    {
        CallState.Selecting when reviewed => say["programmes.call.state-reviewing"],
        CallState.Draft => say["programmes.call.state-draft"],
        CallState.Announced => say["programmes.call.state-announced"],
        CallState.Open => say["programmes.call.state-open"],
        CallState.Locked => say["programmes.call.state-locked"],
        CallState.Sealed => say["programmes.call.state-sealed"],
        CallState.Selecting => say["programmes.call.state-selecting"],
        CallState.Decided => say["programmes.call.state-decided"],
        CallState.Delivering => say["programmes.call.state-delivering"],
        CallState.Closed => say["programmes.call.state-closed"],
        _ => say["programmes.call.state-cancelled"],
    };

    public static string StateClass(CallState state) => state switch
    {
        CallState.Open => "state-have",
        CallState.Announced or CallState.Locked or CallState.Sealed or CallState.Selecting => "state-due",
        CallState.Cancelled => "state-late",
        _ => "state-missing",
    };

    /// <summary>The date that matters now to whoever would apply.</summary>
    public static string When(Say say, Here here, Call call) => call.StateAt(here.Now) switch
    {
        CallState.Draft or CallState.Announced => say["programmes.call.opens", Moment(here, call.OpensAt)],
        CallState.Open => say["programmes.call.until", Moment(here, call.ClosesAt)],
        CallState.Cancelled => say["programmes.call.cancelled-why", ("why", call.Why)],
        _ => say["programmes.call.was-until", Moment(here, call.ClosesAt)],
    };

    /// <summary>One line for the head of a page: the date while it matters, else how it stands.</summary>
    public static string Head(Say say, Here here, Call call, bool reviewed = false) => call.StateAt(here.Now) is CallState.Announced or CallState.Open or CallState.Cancelled ? When(say, here, call) : State(say, call.StateAt(here.Now), reviewed);

    public static (string, object?)[] Moment(Here here, DateTime at) => [("day", here.DayOf(at)), ("time", here.TimeOf(at))];
}
