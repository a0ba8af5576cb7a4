using Microcity.Platform;

namespace Microcity.CareerOffice;

/// <summary>What a goal and a step may be.</summary>
public static class GoalRules
{
    public const int MostSigns = 200;
    public const int MostOpen = 5;
    public const int MostSteps = 100;
    private const int FurthestYears = 10;

    public static readonly Refusal Over = Refusal.Rule(new Reason("career-office.goal-over", "career-office.reason.goal-over", [], [new("career-office.remedy.new-goal", "/me/career")]));

    public static readonly Refusal UnknownOccupation = Refusal.Content(new Reason("career-office.unknown-occupation", "career-office.reason.unknown-occupation", [], [new("career-office.remedy.choose-occupation", "/learn/occupations")]));

    public static Refusal? Text(string? text, string field) => text?.Trim() is { Length: > 0 and <= MostSigns } ? null
        : Refusal.Malformed(field, "career-office.text-length", "career-office.reason.text-length", new("career-office.remedy.shorter"), ("most", MostSigns));

    public static Refusal? TooMany(int open) => open < MostOpen ? null
        : Refusal.Rule(new Reason("career-office.goals-full", "career-office.reason.goals-full", [("most", MostOpen)], [new("career-office.remedy.close-goal", "/me/career")]));

    public static Refusal? TooManySteps(int steps) => steps < MostSteps ? null
        : Refusal.Rule(new Reason("career-office.steps-full", "career-office.reason.steps-full", [("most", MostSteps)], [new("career-office.remedy.do-steps", "/me/career")]));

    /// <summary>From today on, and not further than one can plan.</summary>
    public static Refusal? Day(DateOnly? due, DateOnly today) => due is { } day && today <= day && day <= today.AddYears(FurthestYears) ? null
        : Refusal.Malformed("due", "career-office.due-day", "career-office.reason.due-day", new("career-office.remedy.due-day"));
}
