using Microcity.Platform;

namespace Microcity.SummerJobs;

/// <summary>What an offer of an employer needs (P1); all that is missing is named at once.</summary>
public static class PostRules
{
    public const int LongestTitle = 60, LongestTask = 300, MostPlaces = 50, MostSkills = 8;

    public static Refusal? Incomplete(PostProposal post, HoursBands bands) => Refusal.Of(
        post.Title.Trim().Length is >= 1 and <= LongestTitle ? null
            : Refusal.Malformed("title", "summer-jobs.post-title", "summer-jobs.reason.post-title", new Remedy("summer-jobs.remedy.post-title"), ("most", LongestTitle)),
        post.Task.Trim().Length is >= 1 and <= LongestTask ? null
            : Refusal.Malformed("task", "summer-jobs.post-task", "summer-jobs.reason.post-task", new Remedy("summer-jobs.remedy.post-task"), ("most", LongestTask)),
        string.IsNullOrWhiteSpace(post.Place)
            ? Refusal.Malformed("place", "summer-jobs.post-place", "summer-jobs.reason.post-place", new Remedy("summer-jobs.remedy.post-place")) : null,
        post.Periods.Count > 0 ? null
            : Refusal.Malformed("periods", "summer-jobs.post-periods", "summer-jobs.reason.post-periods", new Remedy("summer-jobs.remedy.post-periods")),
        post.Places is >= 1 and <= MostPlaces ? null
            : Refusal.Malformed("places", "summer-jobs.post-places", "summer-jobs.reason.post-places", new Remedy("summer-jobs.remedy.post-places"), ("most", MostPlaces)),
        post.LeastAge >= bands.LeastAge ? null
            : Refusal.Malformed("leastAge", "summer-jobs.post-least-age", "summer-jobs.reason.post-least-age", new Remedy("summer-jobs.remedy.post-least-age"), ("least", bands.LeastAge)),
        NoMinutes(post.DailyMinutes, bands),
        post.Supervisors.Any(s => s.GrownUp && !string.IsNullOrWhiteSpace(s.Name) && !string.IsNullOrWhiteSpace(s.Phone)) ? null
            : Refusal.Malformed("supervisors", "summer-jobs.post-supervisor", "summer-jobs.reason.post-supervisor", new Remedy("summer-jobs.remedy.post-supervisor")),
        post.Hazards.Values.All(done => !string.IsNullOrWhiteSpace(done)) ? null
            : Refusal.Malformed("hazards", "summer-jobs.post-hazards", "summer-jobs.reason.post-hazards", new Remedy("summer-jobs.remedy.post-hazards")),
        post.Skills.Distinct(StringComparer.Ordinal).Count() is >= 1 and <= MostSkills ? null
            : Refusal.Malformed("skills", "summer-jobs.post-skills", "summer-jobs.reason.post-skills", new Remedy("summer-jobs.remedy.post-skills"), ("most", MostSkills)));

    // No longer than the oldest may work; younger ones get shorter days.
    private static Refusal? NoMinutes(int minutes, HoursBands bands) => minutes >= TimesheetRules.Step && minutes <= bands.For(HazardRules.GrownUp)!.DayMinutes && minutes % TimesheetRules.Step == 0
        ? null
        : Refusal.Malformed("dailyMinutes", "summer-jobs.post-minutes", "summer-jobs.reason.post-minutes", new Remedy("summer-jobs.remedy.post-minutes"), ("most", bands.For(HazardRules.GrownUp)!.DayMinutes / 60m), ("step", TimesheetRules.Step));
}
