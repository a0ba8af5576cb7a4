using Microcity.Matching;

namespace Microcity.Tests;

public sealed class FrozenRankingTests
{
    private static readonly FrozenRanking Frozen = FrozenRanking.Of(WorkedDraw.Call, RankApplications.Run(RankingCases.Big()));

    [Fact]
    public void V14_Two_hundred_applications_give_the_same_bytes()
    {
        var result = RankApplications.Run(RankingCases.Big());
        Assert.True(result.MayFreeze);
        Assert.Contains(result.Applications, a => a.Lot is not null);
        Assert.Contains(result.Applications, a => a.Outcome is RankOutcome.AwardedRest);
        Assert.Contains(result.Applications, a => a.Outcome is RankOutcome.BelowThreshold);
        Assert.Contains(result.Applications, a => a.Outcome is RankOutcome.BelowMinimum);
        Assert.True(result.Applications.GroupBy(a => a.Place).Count(p => p.Key is not null && p.Count() > 1) > 5);
        Assert.Equal(Frozen.Output, result.Text());
        Assert.Equal("44f7e2b8d46223b0a405248bb92c9866c02e12689d32c847a2c008cee93302df", Frozen.InputSha256);
        Assert.Equal("92e8dc168a60ca9d5cd0a0a898d0cd083b32a38241b4d301620c0e168ffb1b2f", Frozen.OutputSha256);
    }

    [Fact]
    public void A_frozen_ranking_is_read_and_made_again()
    {
        var read = FrozenRanking.Read(Frozen.Text());
        Assert.Equal(Frozen.Text(), read.Text());
        Assert.Equal(Frozen.Output, read.Rerun());
        Assert.All(CheckRanking.Run(read), c => Assert.True(c.Holds, $"{c.Check}"));
    }

    [Fact]
    public void Rungs_and_what_reviewers_agreed_on_are_read_back()
    {
        Reviewed one = new("A", 500, 100, ["joint", "young"], [new("call", 300), new("aid", 200)], [new("R1", [400, null, 350]), new("R2", [300, 300, 300], Counted: false)], [400, 350, null]);
        var input = RankingInput.Of(new(RankingCases.Criteria, RankingCases.Ladder, LineMode.Skip, 7, Aggregation.Consensus, 1, 1, 0), [one]);
        var text = new FrozenRanking(WorkedDraw.Call, input.Sha256(), "-", input, RankApplications.Run(input).Text()).Text();
        Assert.Equal(text, FrozenRanking.Read(text).Text());
    }

    [Fact]
    public void V8_V11_Nothing_is_frozen_below_the_quorum_or_before_a_lot_that_is_needed()
    {
        var before = RankApplications.Run(RankingCases.Big(seed: null));
        Assert.Contains(before.Applications, a => a.Outcome is RankOutcome.AwaitsLot);
        Assert.Throws<ArgumentException>(() => FrozenRanking.Of(WorkedDraw.Call, before));
        Assert.Equal(Frozen, FrozenRanking.Of(WorkedDraw.Call, RankApplications.Run(before.Input.WithLot(WorkedDraw.Seed))) with { Input = Frozen.Input });
    }

    [Theory]
    [InlineData("\nreview A000 ", "\nvoid A000 ", RankingCheck.Input, RankingCheck.Result)]
    [InlineData("\nleft 0\n", "\nleft 1\n", RankingCheck.Output, RankingCheck.Result)]
    [InlineData("\noutput ", "\noutput 0", RankingCheck.Output)]
    public void What_was_changed_is_named(string was, string became, params RankingCheck[] broken) =>
        Assert.Equal(broken, CheckRanking.Run(FrozenRanking.Read(Frozen.Text().Replace(was, became, StringComparison.Ordinal))).Where(c => !c.Holds).Select(c => c.Check));

    [Theory]
    [InlineData("microcity-frozen-ranking-1", "microcity-frozen-ranking-2", 1)]
    [InlineData("call 0190", "call x190", 2)]
    [InlineData("engine 1", "engine 2", 6)]
    [InlineData("rules mean", "rules mode", 8)]
    [InlineData("criterion team 1 200", "criterion team 1", 10)]
    [InlineData("tie flag:joint", "tie lucky", 14)]
    [InlineData("\ntie flag:joint\n", "\ntie flag:joint\nfree words\n", 15)]
    public void What_cannot_be_read_is_named_by_its_line(string was, string became, int line) =>
        Assert.Equal(line, Assert.Throws<UnreadableRankingException>(() => FrozenRanking.Read(Frozen.Text().Replace(was, became, StringComparison.Ordinal))).Line);
}
