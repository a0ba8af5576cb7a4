using System.Net;
using Microcity.Platform;

namespace Microcity.Tests;

public sealed class AttemptRulesTests
{
    private static readonly DateTime Ten = new(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 0)]
    [InlineData(4, 2)]
    [InlineData(5, 4)]
    [InlineData(6, 8)]
    [InlineData(7, 16)]
    [InlineData(8, 32)]
    [InlineData(9, 60)]
    public void T29_O5_The_wait_grows_with_each_refusal(int refusals, int seconds)
    {
        var at = Enumerable.Repeat(Ten, refusals);
        Assert.Equal(seconds == 0 ? null : TimeSpan.FromSeconds(seconds), AttemptRules.WaitOfAccount(at, Ten));
        Assert.Null(AttemptRules.WaitOfAccount(at, Ten.AddSeconds(seconds)));
    }

    [Fact]
    public void T29_O5_After_ten_refusals_nothing_is_tried_until_the_oldest_is_an_hour_old()
    {
        var refusals = Enumerable.Range(0, 10).Select(m => Ten.AddMinutes(m)).ToList();
        Assert.Equal(TimeSpan.FromSeconds(3000), AttemptRules.WaitOfAccount(refusals, Ten.AddMinutes(10)));
        Assert.Equal(TimeSpan.FromSeconds(1), AttemptRules.WaitOfAccount(refusals, Ten.AddMinutes(60).AddSeconds(-1)));
        Assert.Null(AttemptRules.WaitOfAccount(refusals, Ten.AddMinutes(60)));
    }

    [Theory]
    [InlineData(AttemptKind.PasswordFromAddress, 60, 5)]
    [InlineData(AttemptKind.ResetOfEmail, 3, 30)]
    [InlineData(AttemptKind.ResetFromAddress, 30, 30)]
    [InlineData(AttemptKind.SignUpFromAddress, 40, 60)]
    public void T29_So_many_tries_in_so_many_minutes(AttemptKind kind, int most, int minutes)
    {
        Assert.Null(AttemptRules.Wait(kind, [.. Enumerable.Repeat(Ten, most - 1)], Ten));
        Assert.Equal(TimeSpan.FromMinutes(minutes), AttemptRules.Wait(kind, [.. Enumerable.Repeat(Ten, most)], Ten));
        Assert.Null(AttemptRules.Wait(kind, [.. Enumerable.Repeat(Ten, most)], Ten.AddMinutes(minutes)));
    }

    [Fact]
    public void T29_600_tries_from_one_address_wait_for_the_hour() =>
        Assert.Equal(TimeSpan.FromMinutes(50), AttemptRules.Wait(AttemptKind.PasswordFromAddress, [.. Enumerable.Repeat(Ten, 600)], Ten.AddMinutes(10)));

    [Theory]
    [InlineData("::ffff:203.0.113.77", "203.0.113.77")]
    [InlineData("203.0.113.77", "203.0.113.77")]
    [InlineData("2001:db8:1:2:3::9", "2001:db8:1:2::/64")]
    public void T29_O5_An_address_counts_as_one_v4_address_or_one_v6_network(string address, string key) =>
        Assert.Equal(key, AddressKey.Of(IPAddress.Parse(address)));
}
