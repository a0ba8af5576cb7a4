namespace Microcity.Matching;

/// <summary>How good a ranked list is, for a text with right answers. All are 0 to 1; none right, or an empty list, is 0.</summary>
public static class Metrics
{
    /// <summary>Right ones among the first <paramref name="k"/>, of as many as could be right there.</summary>
    public static double RecallPrecision(IReadOnlyList<string> ranked, IReadOnlySet<string> gold, int k) =>
        gold.Count == 0 ? 0 : (double)RightIn(ranked, gold, k) / Math.Min(k, gold.Count);

    /// <summary>1 / place of the first right one.</summary>
    public static double ReciprocalRank(IReadOnlyList<string> ranked, IReadOnlySet<string> gold)
    {
        for (var i = 0; i < ranked.Count; i++)
        {
            if (gold.Contains(ranked[i]))
                return 1.0 / (i + 1);
        }
        return 0;
    }

    /// <summary>1 if any of the first <paramref name="k"/> is right.</summary>
    public static double Accuracy(IReadOnlyList<string> ranked, IReadOnlySet<string> gold, int k) => RightIn(ranked, gold, k) > 0 ? 1 : 0;

    /// <summary>Distinct right ones among the first <paramref name="k"/>, of all gold.</summary>
    public static double Recall(IReadOnlyList<string> ranked, IReadOnlySet<string> gold, int k) =>
        gold.Count == 0 ? 0 : (double)RightIn(ranked, gold, k) / gold.Count;

    /// <summary>Mean precision at each right entry, over all entries that are right.</summary>
    /// <param name="rightEntries">How many entries of a complete list would be right: gold, or all rows of gold concepts.</param>
    public static double AveragePrecision(IReadOnlyList<string> ranked, IReadOnlySet<string> gold, int rightEntries)
    {
        var (right, sum) = (0, 0.0);
        for (var i = 0; i < ranked.Count; i++)
        {
            if (gold.Contains(ranked[i]))
                sum += (double)++right / (i + 1);
        }
        return rightEntries == 0 ? 0 : sum / rightEntries;
    }

    /// <summary>Mean over both answers of the harmonic mean of how many such guesses are right and how many such texts are guessed.</summary>
    public static double MacroF1(IReadOnlyList<(bool Guess, bool Right)> judged) => (F1(judged, true) + F1(judged, false)) / 2;

    /// <summary>95 % interval of a mean by resampling the texts.</summary>
    /// <param name="values">One per text.</param>
    /// <param name="seed">The same seed gives the same interval.</param>
    public static (double Low, double High) Interval(IReadOnlyList<double> values, int seed = 1, int resamples = 1_000)
    {
        if (values.Count == 0)
            return (0, 0);
        var (means, state) = (new double[resamples], (ulong)seed);
        for (var r = 0; r < resamples; r++)
        {
            for (var i = 0; i < values.Count; i++)
                means[r] += values[Numbers.Next(ref state, values.Count)];
            means[r] /= values.Count;
        }
        Array.Sort(means);
        return (means[(int)(0.025 * resamples)], means[(int)(0.975 * resamples) - 1]);
    }

    private static double F1(IReadOnlyList<(bool Guess, bool Right)> judged, bool answer)
    {
        var both = judged.Count(j => j.Guess == answer && j.Right == answer);
        var either = judged.Count(j => j.Guess == answer) + judged.Count(j => j.Right == answer);
        return either == 0 ? 0 : 2.0 * both / either;
    }

    private static int RightIn(IReadOnlyList<string> ranked, IReadOnlySet<string> gold, int k)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(k, ranked.Count); i++)
        {
            if (gold.Contains(ranked[i]))
                seen.Add(ranked[i]);
        }
        return seen.Count;
    }

    private static class Numbers
    {
        public static int Next(ref ulong state, int below)
        {
            state += 0x9E37_79B9_7F4A_7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58_476D_1CE4_E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)below);
        }
    }
}
