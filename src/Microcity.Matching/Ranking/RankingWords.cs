using System.Globalization;

namespace Microcity.Matching;

/// <summary>How choices and numbers stand in the texts of a ranking.</summary>
internal static class RankingWords
{
    public static string Of(Aggregation by) => by switch
    {
        Aggregation.Mean => "mean",
        Aggregation.Median => "median",
        Aggregation.TrimmedMean => "trimmed-mean",
        Aggregation.Consensus => "consensus",
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };

    public static string Of(LineMode mode) => mode switch
    {
        LineMode.Strict => "strict",
        LineMode.Skip => "skip",
        LineMode.Partial => "partial",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    public static string Of(RankOutcome outcome) => outcome switch
    {
        RankOutcome.Awarded => "awarded",
        RankOutcome.AwardedRest => "awarded-rest",
        RankOutcome.Reserve => "reserve",
        RankOutcome.BelowMinimum => "below-minimum",
        RankOutcome.BelowThreshold => "below-threshold",
        RankOutcome.BelowQuorum => "below-quorum",
        RankOutcome.AwaitsLot => "awaits-lot",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string OrDash(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";

    /// <returns>The one that is written like this; null if none is.</returns>
    public static T? Read<T>(string word, Func<T, string> written)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (written(value) == word)
                return value;
        }
        return null;
    }
}
