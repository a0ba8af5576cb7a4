using Microcity.Matching;

namespace Microcity.Tests.Allocation;

public sealed class LotteryNumbersTests
{
    [Fact]
    public void The_oracle_holds_byte_for_byte()
    {
        string[] tickets = [.. Oracle.Entries().Select(e => e.Ticket)];
        Assert.Equal(Oracle.Commit, LotteryNumbers.Commit(Oracle.Call, Oracle.Secret));
        Assert.Equal(Oracle.Tickets, LotteryNumbers.Tickets(tickets.Reverse()));
        Assert.Equal(Oracle.Seed, LotteryNumbers.Seed(Oracle.Call, Oracle.Secret, Oracle.PublicValue));
        Assert.Equal([1, 0, 3, 5, 4, 2], LotteryNumbers.Places(Oracle.Seed, tickets));
        Assert.Equal(["4bc724e4", "0339e4ad", "97525966", "e0700c63", "c101a0d6", "85aa51dd"], tickets.Select(t => LotteryNumbers.Of(Oracle.Seed, t)[..8]));
    }

    [Fact]
    public void Another_secret_value_or_call_gives_other_numbers()
    {
        byte[] other = [.. Oracle.Secret[..^1], 0xfe];
        Assert.NotEqual(Oracle.Seed, LotteryNumbers.Seed(Oracle.Call, other, Oracle.PublicValue));
        Assert.NotEqual(Oracle.Seed, LotteryNumbers.Seed(Oracle.Call, Oracle.Secret, Oracle.PublicValue.Replace("31", "32", StringComparison.Ordinal)));
        Assert.NotEqual(Oracle.Seed, LotteryNumbers.Seed(Guid.Empty, Oracle.Secret, Oracle.PublicValue));
    }

    [Fact]
    public void Numbers_fall_evenly()
    {
        Assert.True(ChiSquared(i => LotteryNumbers.Of(Oracle.Seed, $"T{i}")) < 148.2, "p is below 0.001 for 99 degrees of freedom");
        Assert.False(ChiSquared(i => LotteryNumbers.Of(Oracle.Seed, $"T{i % 5_000}")) < 148.2);
    }

    private static double ChiSquared(Func<int, string> number)
    {
        const int Tickets = 100_000, Bins = 100;
        var bins = new int[Bins];
        for (var i = 0; i < Tickets; i++)
            bins[Convert.ToUInt64(number(i)[..16], 16) / (ulong.MaxValue / Bins + 1)]++;
        return bins.Sum(n => Math.Pow(n - (Tickets / Bins), 2) / (Tickets / Bins));
    }
}
