using System.Globalization;
using Microcity.Platform;
using Microcity.Programmes;

namespace Microcity.SummerJobs;

/// <summary>What decides about one pupil and one post of a summer.</summary>
/// <param name="Days">Working days of the period.</param>
/// <param name="Who">For whom it is, by the kind of employer.</param>
public sealed record PostFacts(IReadOnlyList<DateOnly> Days, Guid PeriodId, int LeastAge, int DailyMinutes, bool ShorterDaysOk, Who Who);

/// <param name="Born">Null while nobody knows.</param>
/// <param name="Possible">Periods that the pupil can work in; null until they said.</param>
/// <param name="Promised">Days of the state scheme.</param>
public sealed record PupilFacts(DateOnly? Born, bool? Resident, bool? Student, IReadOnlySet<Guid>? Possible, (DateOnly From, DateOnly To)? Promised);

/// <summary>Who may take a post (R4), what is known of a pupil (R5), and what comes first (R7).</summary>
public static class RegistrationRules
{
    public const string AgeRule = "summer-jobs.age", WhoRule = "summer-jobs.who", PromisedRule = "summer-jobs.promised", PeriodRule = "summer-jobs.period";

    /// <summary>For whoever never had a place before.</summary>
    public const int NewcomerPoints = 2;

    /// <summary>For whom the social service confirmed a need.</summary>
    public const int SocialPoints = 1;

    /// <summary>Of those who took part in STEM activities.</summary>
    public const string StemGroup = "stem";

    public static readonly IReadOnlyList<string> All = [AgeRule, WhoRule, PromisedRule, PeriodRule];

    public static Standing Standing(bool placedBefore, bool? social, bool? stem) =>
        new((placedBefore ? 0 : NewcomerPoints) + (social is true ? SocialPoints : 0), stem is true ? [StemGroup] : []);

    /// <summary>All that is found, never the first alone; what nobody knows yet is no no.</summary>
    public static IReadOnlyList<Finding> Of(PostFacts post, PupilFacts pupil, DateOnly cutOff, int oldest, HoursBands bands) =>
        [Age(post, pupil.Born, oldest, bands), Among(post.Who, pupil, cutOff), Promised(post.Days, pupil.Promised), Possible(post.PeriodId, pupil.Possible)];

    /// <summary>What somebody said of where they live settles it where it is a no; a yes waits until it is confirmed.</summary>
    /// <param name="confirmed">By the office; null until it is.</param>
    /// <param name="here">Declared in the city; null until it is said.</param>
    public static bool? Resident(bool? confirmed, bool? here, DateOnly? since, DateOnly cutOff) =>
        confirmed ?? (here is false || (since is { } first && !PupilRules.HeldOn(cutOff, first, null)) ? false : null);

    /// <summary>The same for the school.</summary>
    public static bool? Student(bool? confirmed, bool? otherSchool) => confirmed ?? (otherSchool is true ? false : null);

    private static Finding Age(PostFacts post, DateOnly? birth, int oldest, HoursBands bands)
    {
        var inputs = Json(("born", birth), ("first", post.Days[0]), ("least", post.LeastAge), ("minutes", post.DailyMinutes), ("shorter", post.ShorterDaysOk));
        if (birth is not { } born)
            return Unknown(AgeRule, inputs, "summer-jobs.reason.age-unknown");
        var no = PupilRules.WrongAge(born, post.Days, post.LeastAge, oldest, bands)
            ?? (HoursRules.Plan(born, post.Days, post.DailyMinutes, bands) is { Done: true } plan ? HoursRules.DaysTooLong(born, plan.Value, post.DailyMinutes, post.ShorterDaysOk) : null);
        return Settled(AgeRule, inputs, no);
    }

    private static Finding Among(Who who, PupilFacts pupil, DateOnly cutOff)
    {
        var inputs = Json(("who", who.ToString()), ("resident", pupil.Resident), ("student", pupil.Student), ("day", cutOff));
        return PupilRules.Among(who, pupil.Resident, pupil.Student) is null
            ? Unknown(WhoRule, inputs, who is Who.Student ? "summer-jobs.reason.student-unknown" : "summer-jobs.reason.resident-unknown")
            : Settled(WhoRule, inputs, PupilRules.NotAmong(who, pupil.Resident, pupil.Student, cutOff));
    }

    private static Finding Promised(IReadOnlyList<DateOnly> days, (DateOnly From, DateOnly To)? promised) =>
        Settled(PromisedRule, Json(("from", promised?.From), ("to", promised?.To)), promised is { } some ? PupilRules.PromisedElsewhere(days, [some]) : null);

    private static Finding Possible(Guid period, IReadOnlySet<Guid>? possible) => Settled(
        PeriodRule, Json(("possible", possible?.Contains(period))),
        possible is null || possible.Contains(period) ? null : Refusal.Rule(new Reason(PeriodRule, "summer-jobs.reason.period", [], [new("summer-jobs.remedy.period")])));

    private static Finding Settled(string rule, string inputs, Refusal? no) => no is null ? new(rule, CheckResult.Passed, inputs) : new(rule, CheckResult.Failed, inputs, no.Reasons[0]);

    private static Finding Unknown(string rule, string inputs, string textKey) => new(rule, CheckResult.NeedsPerson, inputs, new Reason(rule, textKey, [], [new("summer-jobs.remedy.unknown", "/ask")]));

    private static string Json(params (string Name, object? Value)[] values) => "{" + string.Join(',', values.Select(v => $"\"{v.Name}\":" + v.Value switch
    {
        null => "null",
        bool yes => yes ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("'\"'yyyy-MM-dd'\"'", CultureInfo.InvariantCulture),
        var other => $"\"{other}\"",
    })) + "}";
}
