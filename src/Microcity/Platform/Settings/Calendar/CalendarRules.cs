namespace Microcity.Platform;

/// <summary>What a city may enter into its calendar.</summary>
public static class CalendarRules
{
    /// <summary>Nobody plans for other years.</summary>
    public const int FirstYear = 2000, LastYear = 2100;

    /// <summary>A reply holds at most so many days.</summary>
    public const int MostDays = 400;

    public static Refusal? NoDay(string field, DateOnly? day) => day is { Year: >= FirstYear and <= LastYear }
        ? null
        : Refusal.Malformed(field, "platform.calendar-day", "platform.reason.calendar-day", new Remedy("platform.remedy.calendar-day"));

    public static Refusal? NoName(string? name) => name?.Trim().Length is >= 1 and <= CalendarDay.LongestName
        ? null
        : Refusal.Malformed("name", "platform.calendar-name", "platform.reason.calendar-name", new Remedy("platform.remedy.calendar-name"), ("most", CalendarDay.LongestName));

    /// <summary>One entry per day.</summary>
    public static Refusal? Entered(DateOnly day, CityCalendar calendar) =>
        calendar.Own.FirstOrDefault(d => d.Date == day) is { } entered
            ? Refusal.Rule(new Reason("platform.calendar-entered", "platform.reason.calendar-entered", [("day", day), ("name", entered.Name)], [new("platform.remedy.calendar-entered")]))
            : null;

    /// <summary>An entry that says what holds already.</summary>
    public static Refusal? Needless(DateOnly day, DayKind kind, CityCalendar calendar) => (kind, calendar.IsWorkingDay(day)) switch
    {
        (DayKind.Workday, true) =>
            Refusal.Malformed("date", "platform.calendar-working", "platform.reason.calendar-working", new Remedy("platform.remedy.calendar-other-day"), ("day", day)),
        (DayKind.Holiday or DayKind.NoSchool, false) =>
            Refusal.Malformed("date", "platform.calendar-off", "platform.reason.calendar-off", new Remedy("platform.remedy.calendar-other-day"), ("day", day)),
        _ => null,
    };

    public static Refusal? Backwards(DateOnly from, DateOnly to) => from <= to
        ? null
        : Refusal.Malformed("to", "platform.term-backwards", "platform.reason.term-backwards", new Remedy("platform.remedy.term-backwards"));

    public static Refusal? Overlaps(DateOnly from, DateOnly to, CityCalendar calendar) =>
        calendar.Terms.FirstOrDefault(t => t.From <= to && from <= t.To) is { } other
            ? Refusal.Rule(new Reason("platform.term-overlaps", "platform.reason.term-overlaps", [("from", other.From), ("to", other.To)], [new("platform.remedy.term-overlaps")]))
            : null;

    public static Refusal? TooLong(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber < MostDays
        ? null
        : Refusal.Malformed("to", "platform.calendar-too-long", "platform.reason.calendar-too-long", new Remedy("platform.remedy.calendar-too-long"), ("most", MostDays));
}
