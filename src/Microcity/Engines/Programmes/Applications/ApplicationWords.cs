using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>How an application stands and why a wish was not met, in words.</summary>
internal static class ApplicationWords
{
    public static string State(Say say, ApplicationState state) => state switch
    {
        ApplicationState.Draft => say["programmes.application.state-draft"],
        ApplicationState.AwaitingPartners => say["programmes.application.state-awaiting"],
        ApplicationState.Submitted => say["programmes.application.state-submitted"],
        ApplicationState.Withdrawn => say["programmes.application.state-withdrawn"],
        ApplicationState.Lapsed => say["programmes.application.state-lapsed"],
        _ => say["programmes.application.state-void"],
    };

    public static string StateClass(ApplicationState state) => state switch
    {
        ApplicationState.Submitted => "state-have",
        ApplicationState.Draft or ApplicationState.AwaitingPartners => "state-due",
        _ => "state-missing",
    };

    public static string Why(Say say, WhyNotLine line) => line.Reason switch
    {
        WhyNotReason.ReservedFor => say["programmes.why.reserved"],
        WhyNotReason.MorePoints => say["programmes.why.more-points"],
        WhyNotReason.SamePointsBetterNumber => say["programmes.why.better-number"],
        _ => line.Group.Kind is SeatGroupKind.Soft ? say["programmes.why.others-first-members"] : say["programmes.why.others-first"],
    };
}
