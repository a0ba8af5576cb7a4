using Microcity.Matching;

namespace Microcity.Tests;

public sealed class MetricsTests
{
    private static readonly HashSet<string> Gold = ["a", "b", "c"];
    private static readonly string[] Ranked = ["x", "a", "y", "b", "z"];

    [Fact]
    public void The_worked_example_of_the_benchmark_holds()
    {
        Assert.Equal(0, Metrics.RecallPrecision(Ranked, Gold, 1));
        Assert.Equal(2.0 / 3, Metrics.RecallPrecision(Ranked, Gold, 5), 12);
        Assert.Equal(0.5, Metrics.ReciprocalRank(Ranked, Gold));
        Assert.Equal(0, Metrics.Accuracy(Ranked, Gold, 1));
        Assert.Equal(1, Metrics.Accuracy(Ranked, Gold, 5));
        Assert.Equal(2.0 / 3, Metrics.Recall(Ranked, Gold, 10), 12);
        Assert.Equal((0.5 + 0.5) / 3, Metrics.AveragePrecision(Ranked, Gold, 3), 12);
    }

    [Fact]
    public void Five_right_of_seven_in_the_first_five_is_all_that_could_be_right() =>
        Assert.Equal(1, Metrics.RecallPrecision(["a", "b", "c", "d", "e"], new HashSet<string> { "a", "b", "c", "d", "e", "f", "g" }, 5));

    [Fact]
    public void An_empty_list_is_worth_nothing()
    {
        Assert.Equal(0, Metrics.RecallPrecision([], Gold, 5));
        Assert.Equal(0, Metrics.ReciprocalRank([], Gold));
        Assert.Equal(0, Metrics.Accuracy([], Gold, 5));
        Assert.Equal(0, Metrics.AveragePrecision([], Gold, 3));
    }

    [Fact]
    public void Both_answers_weigh_the_same_however_rare_one_is()
    {
        Assert.Equal(1, Metrics.MacroF1([(true, true), (false, false), (false, false)]));
        Assert.Equal((0 + 0.8) / 2, Metrics.MacroF1([(false, true), (false, false), (false, false)]), 12);
        Assert.Equal(0, Metrics.MacroF1([]));
    }

    [Fact]
    public void The_interval_holds_the_mean_and_is_the_same_again()
    {
        double[] values = [.. Enumerable.Range(0, 100).Select(i => i % 2 == 0 ? 1.0 : 0.0)];
        var (low, high) = Metrics.Interval(values);
        Assert.InRange(low, 0.35, 0.5);
        Assert.InRange(high, 0.5, 0.65);
        Assert.Equal((low, high), Metrics.Interval(values));
    }
}
