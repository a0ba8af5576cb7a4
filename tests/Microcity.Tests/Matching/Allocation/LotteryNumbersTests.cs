using Microcity.Matching;

namespace Microcity.Tests;

public sealed class LotteryNumbersTests
{
    [Fact]
    public void The_oracle_holds_byte_for_byte()
    {
        string[] tickets = [.. WorkedDraw.Entries().Select(e => e.Ticket)];
        Assert.Equal(WorkedDraw.Commit, LotteryNumbers.Commit(WorkedDraw.Call, WorkedDraw.Secret));
        Assert.Equal(WorkedDraw.Tickets, LotteryNumbers.Tickets(tickets.Reverse()));
        Assert.Equal(WorkedDraw.Seed, LotteryNumbers.Seed(WorkedDraw.Call, WorkedDraw.Secret, WorkedDraw.PublicValue));
        Assert.Equal([1, 0, 3, 5, 4, 2], LotteryNumbers.Places(WorkedDraw.Seed, tickets));
        Assert.Equal(["4bc724e4", "0339e4ad", "97525966", "e0700c63", "c101a0d6", "85aa51dd"], tickets.Select(t => LotteryNumbers.Of(WorkedDraw.Seed, t)[..8]));
    }

    [Fact]
    public void Another_secret_value_or_call_gives_other_numbers()
    {
        byte[] other = [.. WorkedDraw.Secret[..^1], 0xfe];
        Assert.NotEqual(WorkedDraw.Seed, LotteryNumbers.Seed(WorkedDraw.Call, other, WorkedDraw.PublicValue));
        Assert.NotEqual(WorkedDraw.Seed, LotteryNumbers.Seed(WorkedDraw.Call, WorkedDraw.Secret, WorkedDraw.PublicValue.Replace("31", "32", StringComparison.Ordinal)));
        Assert.NotEqual(WorkedDraw.Seed, LotteryNumbers.Seed(Guid.Empty, WorkedDraw.Secret, WorkedDraw.PublicValue));
    }

    [Fact]
    public void Numbers_fall_evenly()
    {
        Assert.True(ChiSquared(i => LotteryNumbers.Of(WorkedDraw.Seed, $"T{i}")) < 148.2, "p is below 0.001 for 99 degrees of freedom");
        Assert.False(ChiSquared(i => LotteryNumbers.Of(WorkedDraw.Seed, $"T{i % 5_000}")) < 148.2);
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
