using System.Globalization;
using Microcity.Platform;
using Microcity.Programmes;

namespace Microcity.SummerJobs;

/// <summary>What stands on cards, in words.</summary>
internal static class CardWords
{
    /// <summary>An editor's hint, never a block.</summary>
    public const int LongSentence = 14;

    /// <summary>When, from what time, how long, from which age.</summary>
    public static IReadOnlyList<string> Short(Say say, Here here, OnePeriod period, TimeOnly starts, int minutes, int leastAge) =>
    [
        Days(say, period), say["summer-jobs.card.starts", ("time", Clock(here, starts))], say["summer-jobs.card.up-to", ("hours", Hours(say, minutes))],
        say["summer-jobs.card.from-age", ("age", leastAge)],
    ];

    /// <summary>First and last day without weekdays, for lists.</summary>
    public static string Days(Say say, OnePeriod period)
    {
        var form = say.Language == "lv" ? "d. MMM" : "d MMM";
        return say["summer-jobs.card.days-short", ("first", period.Row.FirstDay.ToString(form, say.Culture)), ("last", period.Row.LastDay.ToString(form + (period.Row.LastDay.Year == say.Today.Year ? "" : say.Language == "lv" ? " yyyy." : " yyyy"), say.Culture))];
    }

    public static string Clock(Here here, TimeOnly time) => time.ToString(here.Language == "lv" ? "HH.mm" : "HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Such as <c>7</c> or <c>3.5</c>, as the reader writes it.</summary>
    public static string Hours(Say say, int minutes) => (minutes / 60m).ToString("0.##", say.Culture);

    public static string Hazard(Say say, Hazard hazard) => hazard switch
    {
        SummerJobs.Hazard.Machines => say["summer-jobs.hazard.machines"],
        SummerJobs.Hazard.Heights => say["summer-jobs.hazard.heights"],
        SummerJobs.Hazard.Traffic => say["summer-jobs.hazard.traffic"],
        SummerJobs.Hazard.Chemicals => say["summer-jobs.hazard.chemicals"],
        SummerJobs.Hazard.Lifting => say["summer-jobs.hazard.lifting"],
        SummerJobs.Hazard.Heat => say["summer-jobs.hazard.heat"],
        SummerJobs.Hazard.Animals => say["summer-jobs.hazard.animals"],
        SummerJobs.Hazard.Alone => say["summer-jobs.hazard.alone"],
        _ => say["summer-jobs.hazard.night"],
    };

    public static string Funding(Say say, Funding funding) => funding switch
    {
        SummerJobs.Funding.Municipal => say["summer-jobs.funding.municipal"],
        SummerJobs.Funding.Employer => say["summer-jobs.funding.employer"],
        SummerJobs.Funding.State => say["summer-jobs.funding.state"],
        _ => say["summer-jobs.funding.project"],
    };

    public static string ForWhom(Say say, Who who) => who switch
    {
        SummerJobs.Who.Resident => say["summer-jobs.who.resident"],
        SummerJobs.Who.Student => say["summer-jobs.who.student"],
        SummerJobs.Who.Either => say["summer-jobs.who.either"],
        _ => say["summer-jobs.who.both"],
    };

    /// <summary>One sentence per step of hours: "4 hours a day, from Monday 19 July 7".</summary>
    public static IReadOnlyList<string> Steps(Say say, DayPlan plan)
    {
        List<string> lines = [];
        var last = -1;
        foreach (var week in plan.Days.GroupBy(d => HoursRules.Monday(d.Day)))
        {
            var minutes = week.Max(d => d.Minutes);
            if (minutes != last)
                lines.Add(lines.Count == 0 ? say["summer-jobs.card.day", ("hours", Hours(say, minutes))] : say["summer-jobs.card.day-from", ("day", week.First().Day), ("hours", Hours(say, minutes))]);
            last = minutes;
        }
        return lines;
    }

    /// <summary>Sentences of more than <see cref="LongSentence"/> words on the average.</summary>
    public static bool Long(string text)
    {
        var sentences = text.Split(['.', '!', '?'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return sentences.Length > 0 && sentences.Average(s => s.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length) > LongSentence;
    }
}
