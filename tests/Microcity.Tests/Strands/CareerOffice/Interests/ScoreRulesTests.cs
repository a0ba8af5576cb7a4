using CsCheck;
using Microcity.CareerOffice;

namespace Microcity.Tests;

public sealed class ScoreRulesTests
{
    private static readonly Gen<QuizAnswers> Whole = Gen.Int[1, 5].Array[30].Select(a => new QuizAnswers(a));

    [Fact]
    public void Rule10_Answers_become_six_scores_and_three_letters()
    {
        var profile = Score("244253432314335532323423143232");
        Assert.Equal([16, 14, 4, 7, 8, 11], Types.Select(profile.Raw));
        Assert.Equal([80, 70, 20, 35, 40, 55], Types.Select(profile.Percent));
        Assert.Equal((QuizSignal.Clear, "R, I, C"), (profile.Signal, profile.Spelt));
    }

    [Fact]
    public void Rule10_What_is_missing_counts_as_the_mean_of_the_others()
    {
        var profile = Score("244203432314335532023423143232");
        Assert.Equal(50d / 3, profile.Raw(InterestType.R), 9);
        Assert.Equal(83.33, profile.Percent(InterestType.R), 2);
    }

    [Fact]
    public void Rule10_Too_little_is_refused_with_where_to_go_on()
    {
        Assert.Null(QuizRules.Unfinished(QuizCodeTests.QuizOf("244203432314335532023423143230")));
        var four = ScoreRules.Score(QuizCodeTests.QuizOf("244203432314335532023423143200")).Refusal!;
        Assert.Equal("career-office.quiz-unfinished", four.Reasons[0].Code);
        Assert.EndsWith("?page=1", four.Reasons[0].Remedies[0].Link, StringComparison.Ordinal);
        var ofOneType = QuizCodeTests.QuizOf("244253432314335532323423143232").Answers.ToArray();
        foreach (var at in QuizItems.All.Take(30).Select((i, at) => (i.Type, at)).Where(x => x.Type == InterestType.A).Take(3))
            ofOneType[at.at] = 0;
        Assert.NotNull(QuizRules.Unfinished(new(ofOneType)));
        Assert.NotNull(QuizRules.Unfinished(QuizAnswers.Blank(true)));
    }

    [Theory]
    [InlineData("333333333333333333333333333333")]
    [InlineData("123451234512345123451234512345")]
    [InlineData("515151515151515151515151515151")]
    [InlineData("555555555555555555555555555555555555555555555555555555555555")]
    public void Rule12_Patterns_are_no_signal(string answers)
    {
        var profile = Score(answers);
        Assert.Equal(QuizSignal.None, profile.Signal);
        Assert.Empty(profile.Letters);
        Assert.Empty(FitList.Of(profile, Starter));
    }

    [Theory]
    [InlineData("123451234512345123451234512345")]
    [InlineData("515151515151515151515151515151")]
    public void Rule12_Although_these_two_are_not_flat(string answers) => Assert.Equal(20, Types.Max(Score(answers).Percent) - Types.Min(Score(answers).Percent), 9);

    [Fact]
    public void Rule12_Equals_stay_together()
    {
        Assert.Equal("R = I, C", Of(16, 16, 4, 7, 8, 11).Spelt);
        Assert.Equal("R, I = C = E", string.Join(", ", Of(16, 11, 4, 7, 11, 11).Letters.Select(l => string.Join(" = ", l.OrderBy(t => "RIC E".IndexOf(t.ToString(), StringComparison.Ordinal))))));
    }

    [Fact]
    public void Rule12_Answers_that_follow_the_type_never_look_like_a_pattern() => Gen.Int[1, 5].Array[6].Where(a => Spread(a) >= 0.3).Sample(byType =>
        new[] { true, false }.All(isShort => !ScoreRules.NoSignal([.. QuizItems.Of(isShort).Select(i => byType[(int)i.Type])])));

    [Fact]
    public void Rule13_More_of_everything_changes_no_fit() => Gen.Select(Gen.Double[0, 40].Array[6], Gen.Double[1, 7].Array[6]).Sample((person, occupation) =>
    {
        var (plain, more) = (InterestFit.Of(person, occupation), InterestFit.Of([.. person.Select(p => p + 1)], occupation));
        return plain is null || more is null || Math.Abs(plain.Value - more.Value) < 1e-5;
    });

    [Fact]
    public void Rule11_Quick_pages_are_told_and_still_answered()
    {
        Assert.False(ScoreRules.Score(QuizCodeTests.QuizOf("244253432314335532323423143232", 1)).Value!.Fast);
        var fast = ScoreRules.Score(QuizCodeTests.QuizOf("244253432314335532323423143232", 2)).Value!;
        Assert.True(fast.Fast);
        Assert.NotEmpty(FitList.Of(fast, Starter));
    }

    [Fact]
    public void Only_the_first_time_a_page_is_sent_it_can_be_quick()
    {
        var once = QuizAnswers.Blank(true).With(1, [1, 2, 3, 4, 5, 1], fast: true);
        Assert.Equal((1, 1), (once.FastPages, once.With(1, [2, 2, 3, 4, 5, 1], fast: true).FastPages));
    }

    [Fact]
    public void Items_of_a_type_hold_together()
    {
        Assert.Equal(.9495, Math.Round(Reliability.Alpha([[4, 3, 4], [2, 2, 1], [3, 3, 3], [1, 0, 1], [0, 1, 0]])!.Value, 4));
        Assert.Null(Reliability.Alpha([[1, 2, 3]]));
        Assert.Null(Reliability.Alpha([[1, 2, 3], [3, 2, 1]]));
    }

    [Fact]
    public void Every_whole_quiz_has_a_result() => Whole.Sample(quiz => ScoreRules.Score(quiz).Done);

    internal static InterestType[] Types => Enum.GetValues<InterestType>();

    internal static IReadOnlyList<InterestedOccupation> Starter { get; } = FitListTests.Starter;

    internal static InterestProfile Of(params double[] raw) => new() { Units = [.. raw.Select(r => (long)(r * 2520))], Most = 40, Signal = QuizSignal.Clear, Fast = false };

    private static InterestProfile Score(string answers) => ScoreRules.Score(QuizCodeTests.QuizOf(answers)).Value!;

    private static double Spread(int[] values) => Math.Sqrt(values.Average(v => Math.Pow(v - values.Average(), 2)));
}
