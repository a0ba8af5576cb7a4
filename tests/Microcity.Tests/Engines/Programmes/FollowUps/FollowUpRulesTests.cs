using Microcity.Programmes;

namespace Microcity.Tests;

public sealed class FollowUpRulesTests
{
    [Theory]
    [InlineData(0, "2026-08-31")]
    [InlineData(3, "2026-11-30")]
    [InlineData(6, "2027-02-28")]
    [InlineData(12, "2027-08-31")]
    [InlineData(36, "2029-08-31")]
    public void D8_The_day_is_clamped_to_the_month(int months, string due) => Assert.Equal(DateOnly.Parse(due, null), FollowUpRules.DueOn(new(2026, 8, 31), months));

    [Theory]
    [InlineData(-1, FollowUpStep.Wait)]
    [InlineData(0, FollowUpStep.Ask)]
    [InlineData(6, FollowUpStep.Ask)]
    [InlineData(7, FollowUpStep.RemindFirst)]
    [InlineData(20, FollowUpStep.RemindFirst)]
    [InlineData(21, FollowUpStep.RemindLast)]
    [InlineData(59, FollowUpStep.RemindLast)]
    [InlineData(60, FollowUpStep.Lapse)]
    public void D8_Two_reminders_then_it_lapses(int days, FollowUpStep step) => Assert.Equal(step, FollowUpRules.StepOn(new(2026, 11, 30), new DateOnly(2026, 11, 30).AddDays(days)));
}
