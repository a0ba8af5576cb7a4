using System.Globalization;
using Microcity.Platform;
using Microcity.Programmes;

namespace Microcity.SummerJobs;

/// <summary>Who may come to a camp, and what a camp needs.</summary>
public static class CampRules
{
    public const string AgeRule = "summer-jobs.camp-age";

    /// <summary>For whoever never had a place in a camp before.</summary>
    public const int NewcomerPoints = 2;

    /// <summary>By the year of birth alone: the age one reaches in the year of the camp. An unknown year is no no; a person has to look.</summary>
    public static Finding Age(Camp camp, int? birthYear)
    {
        var year = camp.FirstDay.Year;
        var inputs = string.Create(CultureInfo.InvariantCulture, $$"""{"born":{{birthYear?.ToString(CultureInfo.InvariantCulture) ?? "null"}},"from":{{year - camp.MaxAge}},"to":{{year - camp.MinAge}}}""");
        if (birthYear is not { } born)
            return new(AgeRule, CheckResult.NeedsPerson, inputs, new Reason(AgeRule, "summer-jobs.reason.camp-age-unknown", [], [new("summer-jobs.remedy.camp-age-unknown", "/ask")]));
        var age = year - born;
        return camp.MinAge <= age && age <= camp.MaxAge
            ? new(AgeRule, CheckResult.Passed, inputs)
            : new(AgeRule, CheckResult.Failed, inputs, new Reason(AgeRule, "summer-jobs.reason.camp-age", [("from", Year(year - camp.MaxAge)), ("to", Year(year - camp.MinAge))], [new("summer-jobs.remedy.camp-age", "/calls")]));
    }

    public static Refusal? Impossible(Camp camp) => Refusal.Of(
        camp.FirstDay <= camp.LastDay && camp.LastDay.DayNumber - camp.FirstDay.DayNumber <= 21 ? null : Refusal.Malformed("lastDay", "summer-jobs.camp-days", "summer-jobs.reason.camp-days", new("summer-jobs.remedy.camp-days")),
        camp.From < camp.To ? null : Refusal.Malformed("to", "summer-jobs.camp-times", "summer-jobs.reason.camp-times", new("summer-jobs.remedy.camp-times")),
        5 <= camp.MinAge && camp.MinAge <= camp.MaxAge && camp.MaxAge <= 25 ? null : Refusal.Malformed("maxAge", "summer-jobs.camp-ages", "summer-jobs.reason.camp-ages", new("summer-jobs.remedy.camp-ages")),
        camp.CostCents is >= 0 and <= 500_000 ? null : Refusal.Malformed("cost", "summer-jobs.camp-cost", "summer-jobs.reason.camp-cost", new("summer-jobs.remedy.camp-cost")),
        camp.Place.Length is > 0 and <= Camp.LongestPlace ? null : Refusal.Malformed("place", "summer-jobs.camp-place", "summer-jobs.reason.camp-place", new("summer-jobs.remedy.camp-place")));

    internal static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
