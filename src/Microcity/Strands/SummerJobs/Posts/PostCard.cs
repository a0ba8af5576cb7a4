namespace Microcity.SummerJobs;

/// <summary>What a pupil of 13 reads of a post.</summary>
/// <param name="Language">Of title, task and what else the employer wrote.</param>
/// <param name="LeastAge">On the first working day.</param>
/// <param name="Hazards">Each with what is done about it.</param>
public sealed record PostCard(
    Guid? PostId, string Code, string Title, string Task, string Language, string Employer, OnePeriod Period, TimeOnly StartsAt, string Address, string? MeetingPoint, string? Bring, int DailyMinutes, bool ShorterDaysOk, int LeastAge, int Places,
    bool Stem, Who Who, IReadOnlyList<(Hazard Hazard, string Done)> Hazards, IReadOnlyList<string> Skills);

/// <summary>Hours and pay of a post for somebody.</summary>
/// <param name="LongestDay">Minutes.</param>
/// <param name="Cents">About what one earns.</param>
public sealed record CardHours(DayPlan Plan, int LongestDay, long Cents)
{
    /// <summary>For a day of birth; null for whoever may not work there.</summary>
    public static CardHours? For(DateOnly born, PostCard card, OneSeason season)
    {
        if (PupilRules.WrongAge(born, card.Period.Days, card.LeastAge, season.Settings.OldestPupil, season.Bands) is not null)
            return null;
        var plan = HoursRules.Plan(born, card.Period.Days, card.DailyMinutes, season.Bands);
        if (!plan.Done || HoursRules.DaysTooLong(born, plan.Value, card.DailyMinutes, card.ShorterDaysOk) is not null)
            return null;
        return new(plan.Value, plan.Value.Days.Max(d => d.Minutes), PayRules.Cents(plan.Value, plan.Value.Days.ToDictionary(d => d.Day, d => d.Minutes), season.Season.HourlyCents));
    }

    /// <summary>For each age from which hours change, for whoever is not known.</summary>
    public static IReadOnlyList<(int FromAge, CardHours Hours)> ByAge(PostCard card, OneSeason season)
    {
        var ages = season.Season.HourlyCents.Keys.Where(a => season.Bands.For(card.LeastAge)!.FromAge <= a && a <= season.Settings.OldestPupil).Order();
        return [.. ages.Select(a => (Age: Math.Max(a, card.LeastAge), Hours: For(card.Period.Days[0].AddYears(-Math.Max(a, card.LeastAge)), card, season))).Where(h => h.Hours is not null).Select(h => (h.Age, h.Hours!))];
    }
}
