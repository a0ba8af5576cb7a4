namespace Microcity.CareerOffice;

/// <summary>How well an occupation's interests go with somebody's: correlation of six scores with six values, and nothing else.</summary>
public static class InterestFit
{
    /// <summary>From here on it fits.</summary>
    public const double Fits = 0.608;

    /// <summary>From here on it fits well.</summary>
    public const double FitsWell = 0.729;

    /// <returns>Pearson's r, rounded to six decimals; null where one side has no highs and lows.</returns>
    public static double? Of(ReadOnlySpan<double> person, ReadOnlySpan<double> occupation)
    {
        var (mean, other) = (Mean(person), Mean(occupation));
        var (both, ours, theirs) = (0d, 0d, 0d);
        for (var i = 0; i < InterestRing.Types; i++)
        {
            var (x, y) = (person[i] - mean, occupation[i] - other);
            both += x * y;
            ours += x * x;
            theirs += y * y;
        }
        return ours < 1e-12 || theirs < 1e-12 ? null : Math.Round(both / Math.Sqrt(ours * theirs), 6);
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0d;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }
}
