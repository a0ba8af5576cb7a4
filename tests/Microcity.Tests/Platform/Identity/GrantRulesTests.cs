using System.Globalization;
using Microcity.Platform;

namespace Microcity.Tests;

public sealed class GrantRulesTests
{
    [Theory]
    [InlineData("2026-08-31T20:59:59Z", false)]
    [InlineData("2026-08-31T21:00:00Z", true)]
    [InlineData("2027-05-31T20:59:59Z", true)]
    [InlineData("2027-05-31T21:00:00Z", false)]
    public void T20_O4_A_grant_counts_from_local_midnight_to_before_local_midnight(string now, bool counts) =>
        Assert.Equal(counts, GrantRules.Counts(new(2026, 9, 1), new(2027, 6, 1), DateTime.Parse(now, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal), "Europe/Riga"));
}
