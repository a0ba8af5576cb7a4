namespace Microcity.Platform;

/// <summary>Dates as people say them, with the weekday: plain, <c>on</c> a day, <c>until</c> a day.</summary>
public static class SpokenDates
{
    private static readonly string[] EnDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    private static readonly string[] EnMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] LvDays = ["svētdiena", "pirmdiena", "otrdiena", "trešdiena", "ceturtdiena", "piektdiena", "sestdiena"];
    private static readonly string[] LvMonths = ["janvār", "februār", "mart", "aprīl", "maij", "jūnij", "jūlij", "august", "septembr", "oktobr", "novembr", "decembr"];

    /// <param name="form">null, <c>on</c> or <c>until</c>.</param>
    /// <param name="thisYear">A date of another year says its year.</param>
    public static string Say(DateOnly date, string language, string? form, int thisYear)
    {
        var (weekday, day, month) = ((int)date.DayOfWeek, date.Day, date.Month - 1);
        if (language != "lv")
            return $"{EnDays[weekday]} {day} {EnMonths[month]}{(date.Year == thisYear ? "" : " " + date.Year)}";

        var soft = month is 0 or 1 or 3 or > 7;
        var (dayEnd, monthEnd) = form switch
        {
            "until" => ("dienai", soft ? "im" : "am"),
            "on" => ("dien", soft ? "ī" : "ā"),
            _ => ("diena", soft ? "is" : "s"),
        };
        var year = date.Year == thisYear ? "" : $" {date.Year}. gada";
        return $"{LvDays[weekday][..^5]}{dayEnd},{year} {day}. {LvMonths[month]}{monthEnd}";
    }
}
