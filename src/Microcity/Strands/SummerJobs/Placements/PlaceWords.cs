using Microcity.Platform;

namespace Microcity.SummerJobs;

/// <summary>What stands on the page of a summer place, in words.</summary>
internal static class PlaceWords
{
    public static string State(Say say, Placement placement) => placement switch
    {
        { State: PlacementState.Ended } => say["summer-jobs.place.ended"],
        { ConfirmedAt: not null } => say["summer-jobs.place.confirmed"],
        { State: PlacementState.Working } => say["summer-jobs.place.working"],
        _ => say["summer-jobs.place.agreed"],
    };

    public static string Day(Say say, PlannedDay planned, TimesheetRow? entered) => entered switch
    {
        null => say["summer-jobs.place.day-planned", ("day", planned.Day), ("hours", CardWords.Hours(say, planned.Minutes))],
        { Attendance: Attendance.Worked } => say["summer-jobs.place.day-worked", ("day", planned.Day), ("hours", CardWords.Hours(say, entered.Minutes)), ("planned", CardWords.Hours(say, planned.Minutes))],
        _ => say["summer-jobs.place.day-absent", ("day", planned.Day)],
    };
}
