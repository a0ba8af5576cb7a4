namespace Microcity.Platform;

internal static class DayWords
{
    public static string Of(Say say, DayKind kind) => kind switch
    {
        DayKind.Holiday => say["platform.day.holiday"],
        DayKind.Workday => say["platform.day.workday"],
        _ => say["platform.day.no-school"],
    };
}
