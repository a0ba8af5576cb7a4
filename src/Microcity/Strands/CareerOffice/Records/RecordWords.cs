using Microcity.Platform;

namespace Microcity.CareerOffice;

internal static class RecordWords
{
    public static string Kind(GoalKind kind, Say say) => say[kind switch
    {
        GoalKind.Learn => "career-office.goal.learn",
        GoalKind.Work => "career-office.goal.work",
        GoalKind.Try => "career-office.goal.try",
        _ => "career-office.goal.other",
    }];

    public static string State(GoalState state, Say say) => say[state switch
    {
        GoalState.Open => "career-office.goal.open",
        GoalState.Reached => "career-office.goal.reached",
        _ => "career-office.goal.dropped",
    }];

    public static IReadOnlyList<(string Value, string Text)> Kinds(Say say) => [.. Enum.GetValues<GoalKind>().Select(k => (k.ToString(), Kind(k, say)))];
}
