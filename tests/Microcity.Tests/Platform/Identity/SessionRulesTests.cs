using System.Globalization;
using Microcity.Platform;

namespace Microcity.Tests;

public sealed class SessionRulesTests
{
    [Theory]
    [InlineData("08:54:00", "09:23:59", true)]
    [InlineData("08:54:00", "09:24:00", false)]
    [InlineData("15:50:00", "15:59:59", true)]
    [InlineData("15:50:00", "16:00:00", false)]
    public void T17_O3_Staff_in_at_eight_end_after_30_idle_minutes_or_8_hours(string seen, string now, bool valid) =>
        Assert.Equal(valid, SessionRules.Valid(At("08:00:00"), At(seen), staff: true, At(now)));

    [Theory]
    [InlineData("08:54:00", "09:53:59", true)]
    [InlineData("08:54:00", "09:54:00", false)]
    [InlineData("19:50:00", "19:59:59", true)]
    [InlineData("19:50:00", "20:00:00", false)]
    public void T17_Others_end_after_60_idle_minutes_or_12_hours(string seen, string now, bool valid) =>
        Assert.Equal(valid, SessionRules.Valid(At("08:00:00"), At(seen), staff: false, At(now)));

    private static DateTime At(string time) => new(new DateOnly(2026, 11, 24), TimeOnly.Parse(time, CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
