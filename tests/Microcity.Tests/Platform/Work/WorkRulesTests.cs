using Microcity.Platform;

namespace Microcity.Tests;

public sealed class WorkRulesTests
{
    [Theory]
    [InlineData("2026-11-23", Due.Late)]
    [InlineData("2026-11-24", Due.Today)]
    [InlineData("2026-11-25", Due.ThisWeek)]
    [InlineData("2026-11-29", Due.ThisWeek)]
    [InlineData("2026-11-30", Due.Later)]
    public void Rule6_A_promise_stands_in_its_group_on_a_Tuesday(string promised, Due due) =>
        Assert.Equal(due, WorkRules.DueOn(DateOnly.Parse(promised, System.Globalization.CultureInfo.InvariantCulture), new(2026, 11, 24)));

    [Fact]
    public void Rule6_On_Sunday_the_week_is_over() => Assert.Equal(Due.Later, WorkRules.DueOn(new(2026, 11, 30), new(2026, 11, 29)));
}
