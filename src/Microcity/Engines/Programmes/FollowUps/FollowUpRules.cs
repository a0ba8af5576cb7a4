namespace Microcity.Programmes;

/// <summary>What is to be done about a follow-up on a day.</summary>
public enum FollowUpStep
{
    /// <summary>It is not due yet.</summary>
    Wait,
    Ask,
    RemindFirst,
    RemindLast,
    Lapse,
}

/// <summary>Short questions after the end of delivery (D8).</summary>
public static class FollowUpRules
{
    public const int LastMonth = 36, MostQuestions = 5;

    /// <summary>Days after it fell due: the first reminder, the last one, and the end of the link.</summary>
    public const int FirstReminder = 7, LastReminder = 21, LinkDays = 60;

    /// <summary>So many months after the end; a day that the month does not have becomes its last.</summary>
    public static DateOnly DueOn(DateOnly deliveryEnd, int months) => deliveryEnd.AddMonths(months);

    /// <summary>The furthest step that its day has come for; what was done before is not done again.</summary>
    public static FollowUpStep StepOn(DateOnly due, DateOnly today) => (today.DayNumber - due.DayNumber) switch
    {
        < 0 => FollowUpStep.Wait,
        < FirstReminder => FollowUpStep.Ask,
        < LastReminder => FollowUpStep.RemindFirst,
        < LinkDays => FollowUpStep.RemindLast,
        _ => FollowUpStep.Lapse,
    };
}
