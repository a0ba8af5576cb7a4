using Microcity.Platform;

namespace Microcity.CareerOffice;

/// <summary>From answers to a profile, and whether the answers can be believed.</summary>
public static class ScoreRules
{
    private const double LeastSpread = 0.3;
    private const int LongestPeriod = 8;
    private const int FlatPercent = 15;

    public static Outcome<InterestProfile> Score(QuizAnswers quiz)
    {
        if (QuizRules.Unfinished(quiz) is { } unfinished)
            return unfinished;
        var most = quiz.Answers.Length / InterestRing.Types * 4;
        long[] units = [.. Enum.GetValues<InterestType>().Select(t => Units([.. QuizRules.OfType(quiz, t)]))];
        return new InterestProfile
        {
            Units = units,
            Most = most,
            Signal = NoSignal(quiz.Answers) ? QuizSignal.None : (units.Max() - units.Min()) * 100 < (long)FlatPercent * most * InterestProfile.Unit ? QuizSignal.Flat : QuizSignal.Clear,
            Fast = quiz.FastPages * 3 >= quiz.Pages,
        };
    }

    // What is missing counts as the mean of what is there.
    private static long Units(int[] answers)
    {
        var there = answers.Where(a => a > 0).ToList();
        return (long)there.Sum(a => a - 1) * answers.Length * InterestProfile.Unit / there.Count;
    }

    /// <summary>Nearly the same everywhere, or the same again after every few questions.</summary>
    internal static bool NoSignal(int[] answers) => Spread(answers) < LeastSpread || Enumerable.Range(1, LongestPeriod).Any(p => Repeats(answers, p));

    private static double Spread(int[] answers)
    {
        double[] there = [.. answers.Where(a => a > 0).Select(a => (double)a)];
        var mean = there.Average();
        return Math.Sqrt(there.Average(a => (a - mean) * (a - mean)));
    }

    private static bool Repeats(int[] answers, int period)
    {
        var (pairs, equal) = (0, 0);
        for (var i = 0; i + period < answers.Length; i++)
        {
            if (answers[i] == 0 || answers[i + period] == 0)
                continue;
            pairs++;
            equal += answers[i] == answers[i + period] ? 1 : 0;
        }
        return pairs > 0 && equal * 100 >= pairs * 95;
    }
}
