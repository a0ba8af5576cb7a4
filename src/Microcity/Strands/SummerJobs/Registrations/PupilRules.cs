using Microcity.Platform;

namespace Microcity.SummerJobs;

/// <summary>Who may take a post (R4, R5).</summary>
public static class PupilRules
{
    /// <summary>Declared or enrolled on the cut-off day.</summary>
    /// <param name="since">The first day.</param>
    /// <param name="ended">The day that is no longer in; null without end.</param>
    public static bool HeldOn(DateOnly cutOff, DateOnly since, DateOnly? ended) => since <= cutOff && (ended is null || ended > cutOff);

    /// <summary>What is not known yet is never a no.</summary>
    /// <returns>Null while it depends on what is not known.</returns>
    public static bool? Among(Who who, bool? resident, bool? student) => who switch
    {
        Who.Resident => resident,
        Who.Student => student,
        Who.Either => resident | student,
        Who.Both => resident & student,
        _ => throw new ArgumentOutOfRangeException(nameof(who)),
    };

    public static Refusal? NotAmong(Who who, bool? resident, bool? student, DateOnly cutOff)
    {
        if (Among(who, resident, student) is not false)
            return null;
        var (code, text, remedy) = who switch
        {
            Who.Resident => ("summer-jobs.not-resident", "summer-jobs.reason.not-resident", "summer-jobs.remedy.not-resident"),
            Who.Student => ("summer-jobs.not-student", "summer-jobs.reason.not-student", "summer-jobs.remedy.not-student"),
            Who.Either => ("summer-jobs.neither", "summer-jobs.reason.neither", "summer-jobs.remedy.neither"),
            _ => ("summer-jobs.not-both", "summer-jobs.reason.not-both", "summer-jobs.remedy.not-both"),
        };
        return Refusal.Rule(new Reason(code, text, [("day", cutOff)], [new(remedy)]));
    }

    /// <summary>Old enough for the post on every working day, and a pupil's age on the first.</summary>
    /// <param name="leastAge">Of the post.</param>
    public static Refusal? WrongAge(DateOnly born, IReadOnlyList<DateOnly> days, int leastAge, int oldest, HoursBands bands)
    {
        if (HoursRules.TooYoung(born, days, bands) is { } tooYoung)
            return tooYoung;
        var age = HoursRules.Age(born, days[0]);
        return Refusal.Of(
            age >= leastAge ? null : Refusal.Rule(new Reason("summer-jobs.post-age", "summer-jobs.reason.post-age", [("least", leastAge), ("age", age), ("day", days[0])], [new("summer-jobs.remedy.post-age")])),
            age <= oldest ? null : Refusal.Rule(new Reason("summer-jobs.too-old", "summer-jobs.reason.too-old", [("most", oldest), ("age", age), ("day", days[0])], [new("summer-jobs.remedy.too-old")])));
    }

    /// <summary>The state scheme has promised the pupil a place on one of the days.</summary>
    /// <param name="promised">First and last days, both still in it.</param>
    public static Refusal? PromisedElsewhere(IReadOnlyList<DateOnly> days, IEnumerable<(DateOnly From, DateOnly To)> promised) =>
        promised.FirstOrDefault(p => days.Any(d => p.From <= d && d <= p.To)) is var (from, to) && to != default
            ? Refusal.Rule(new Reason("summer-jobs.promised", "summer-jobs.reason.promised", [("from", from), ("to", to)], [new("summer-jobs.remedy.promised")]))
            : null;
}
