using Microcity.Platform;

namespace Microcity.SummerJobs;

/// <summary>What has to be known about a placed pupil before a period is moved.</summary>
/// <param name="LeastAge">Of the post.</param>
/// <param name="Absent">First and last days on which the pupil cannot come, both still in it.</param>
/// <param name="Promised">Days of the state scheme, in the same way.</param>
public sealed record PlacedPupil(
    Guid Placement,
    DateOnly Born,
    int DailyMinutes,
    bool ShorterDaysOk,
    int LeastAge,
    IReadOnlyList<(DateOnly From, DateOnly To)> Absent,
    IReadOnlyList<(DateOnly From, DateOnly To)> Promised);

/// <param name="Plan">On the new days; null where the pupil is too young for them.</param>
/// <param name="Lost">Why the pupil could not take the place now; they stay placed until an officer decides.</param>
/// <param name="Clashes">New days on which the pupil said not to be there.</param>
public sealed record MovedPupil(Guid Placement, DayPlan? Plan, Refusal? Lost, IReadOnlyList<DateOnly> Clashes);

/// <summary>What moving a period would mean for each of its pupils; nothing happens yet (S10).</summary>
public static class MovePreview
{
    /// <param name="days">Working days of the moved period.</param>
    public static MovedPupil Of(PlacedPupil pupil, IReadOnlyList<DateOnly> days, int oldest, HoursBands bands)
    {
        var plan = HoursRules.Plan(pupil.Born, days, pupil.DailyMinutes, bands);
        var lost = Refusal.Of(
            PupilRules.WrongAge(pupil.Born, days, pupil.LeastAge, oldest, bands),
            plan.Done ? HoursRules.DaysTooLong(pupil.Born, plan.Value, pupil.DailyMinutes, pupil.ShorterDaysOk) : null,
            PupilRules.PromisedElsewhere(days, pupil.Promised));
        return new(pupil.Placement, plan.Value, lost, [.. days.Where(d => pupil.Absent.Any(a => a.From <= d && d <= a.To))]);
    }
}
