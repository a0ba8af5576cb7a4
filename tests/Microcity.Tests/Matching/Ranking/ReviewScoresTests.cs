using Microcity.Matching;

namespace Microcity.Tests;

public sealed class ReviewScoresTests
{
    private static readonly RankingRules Rules = new([new("C1", 2), new("C2", 1), new("C3", 1)], [], LineMode.Strict, 0);

    /// <summary>Marks of reviewers 1, 2, 3 for each criterion.</summary>
    [Theory]
    [InlineData("400 350 400/300 300 350/400 400 450", "383 317 417", 375)]
    [InlineData("500 450 500/200 250 200/300 300 300", "483 217 300", 371)]
    [InlineData("400 300 300/200 200 350/450 350 200", "333 250 333", 312)]
    public void V6_The_total_comes_from_published_means(string marks, string means, int total)
    {
        var scores = ReviewScores.Of(Marked(marks), Rules);
        Assert.Equal(means, string.Join(' ', scores.Means));
        Assert.Equal(total, scores.Total);
    }

    [Fact]
    public void V6_Unrounded_means_would_give_another_total()
    {
        decimal[] unrounded = [1000 / 3m, 250, 1000 / 3m];
        Assert.Equal(313, Math.Round((2 * unrounded[0] + unrounded[1] + unrounded[2]) / 4, MidpointRounding.AwayFromZero));
        Assert.Equal(312, ReviewScores.Of(Marked("400 300 300/200 200 350/450 350 200"), Rules).Total);
    }

    [Fact]
    public void V9_Reviewers_talk_where_they_are_far_apart_or_on_both_sides_of_the_threshold()
    {
        var close = ReviewScores.Of(Marked("400 350 400/300 300 350/400 400 450"), Rules);
        Assert.Equal([375, 350, 400], close.Totals);
        Assert.Equal((50, 375), (close.Spread, close.Median));
        Assert.False(close.NeedsDiscussion(Rules));
        Assert.True(close.NeedsDiscussion(Rules with { LeastTotal = 360 }));
        Assert.False(close.NeedsDiscussion(Rules with { LeastTotal = 350 }));
        Assert.True(ReviewScores.Of(Marked("450 300/450 300/450 300"), Rules with { Quorum = 2 }).NeedsDiscussion(Rules));
        Assert.False(ReviewScores.Of(Marked("450 300/450 300/450 350"), Rules with { Quorum = 2 }).NeedsDiscussion(Rules));
    }

    [Theory]
    [InlineData(Aggregation.Mean, "100 400 400 450 500", 370)]
    [InlineData(Aggregation.Median, "100 400 400 450 500", 400)]
    [InlineData(Aggregation.Median, "100 350 400 500", 375)]
    [InlineData(Aggregation.TrimmedMean, "100 400 400 450 500", 417)]
    [InlineData(Aggregation.TrimmedMean, "100 350 400 500", 338)]
    public void V7_Marks_become_one(Aggregation by, string marks, int mean) =>
        Assert.Equal(mean, ReviewScores.Of(Marked($"{marks}/{marks}/{marks}"), Rules with { Aggregation = by }).Means[1]);

    [Fact]
    public void V7_What_reviewers_agreed_on_replaces_their_marks_and_never_mixes()
    {
        var rules = Rules with { Aggregation = Aggregation.Consensus };
        var application = Marked("400 350 400/300 300 350/400 400 450");
        Assert.Null(ReviewScores.Of(application, rules).Total);
        Assert.Null(ReviewScores.Of(application with { Consensus = [450, null, 300] }, rules).Total);
        Assert.Equal(400, ReviewScores.Of(application with { Consensus = [450, 400, 300] }, rules).Total);
        Assert.Null(ReviewScores.Of(application with { Consensus = [450, 400, 300], Reviews = [.. application.Reviews.Take(2)] }, rules).Total);
    }

    [Theory]
    [InlineData("400 350 400/300 300 350/400 400 450", true)]
    [InlineData("400 350/300 300/400 400", false)]
    [InlineData("400 350 400/300 - 350/400 400 450", true)]
    [InlineData("400 350 400/- - 350/400 400 450", false)]
    [InlineData("400 350 400/- - -/400 400 450", false)]
    public void V8_Below_the_quorum_nothing_is_ranked(string marks, bool rankable) => Assert.Equal(rankable, ReviewScores.Of(Marked(marks), Rules).Total is not null);

    [Fact]
    public void V8_A_voided_review_does_not_count()
    {
        var application = Marked("400 350 400/300 300 350/400 400 450");
        var scores = ReviewScores.Of(application with { Reviews = [.. application.Reviews.Skip(1), application.Reviews[0] with { Counted = false }] }, Rules);
        Assert.Equal((2, (int?)null), (scores.Counted, scores.Total));
        Assert.Equal([375, 325, 425], scores.Means);
    }

    [Theory]
    [InlineData(500_000, 2)]
    [InlineData(500_001, 3)]
    public void V8_Small_awards_need_two_reviews(long largest, int quorum) => Assert.Equal(quorum, RankingRules.QuorumFor(largest));

    [Fact]
    public void V10_A_threshold_is_of_a_criterion_or_of_the_total()
    {
        var scores = ReviewScores.Of(Marked("500 450 500/200 250 200/300 300 300"), Rules);
        Assert.False(scores.BelowThreshold(Rules));
        Assert.True(scores.BelowThreshold(Rules with { Criteria = [new("C1", 2), new("C2", 1, 300), new("C3", 1)] }));
        Assert.False(scores.BelowThreshold(Rules with { LeastTotal = 371 }));
        Assert.True(scores.BelowThreshold(Rules with { LeastTotal = 372 }));
    }

    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(-1, 2, -1)]
    [InlineData(-3, 2, -2)]
    [InlineData(4, 9, 0)]
    [InlineData(5, 9, 1)]
    public void Halves_go_away_from_zero(long number, long by, long rounded) => Assert.Equal(rounded, Rounded.Divide(number, by));

    private static Reviewed Marked(string marks)
    {
        var byCriterion = marks.Split('/').Select(c => c.Split(' ').Select(m => m == "-" ? null : (int?)int.Parse(m, null)).ToArray()).ToArray();
        return new("T", 1, 1, [], [], [.. byCriterion[0].Select((_, r) => new MarkSheet($"R{r}", [.. byCriterion.Select(c => c[r])]))]);
    }
}
