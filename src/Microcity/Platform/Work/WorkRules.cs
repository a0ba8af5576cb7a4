namespace Microcity.Platform;

/// <summary>The groups of Today, in their order.</summary>
public enum Due { Late, Today, ThisWeek, Later }

public static class WorkRules
{
    /// <summary>A week ends on Sunday.</summary>
    public static Due DueOn(DateOnly promised, DateOnly today)
    {
        if (promised <= today)
            return promised < today ? Due.Late : Due.Today;
        var sunday = today.AddDays((7 - (int)today.DayOfWeek) % 7);
        return promised <= sunday ? Due.ThisWeek : Due.Later;
    }

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static string Heading(Due due) => due switch
    {
        Due.Late => "platform.work.group-late",
        Due.Today => "platform.work.group-today",
        Due.ThisWeek => "platform.work.group-week",
        _ => "platform.work.group-later",
    };
}
