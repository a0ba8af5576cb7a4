namespace Microcity.Matching;

public enum RankingCheck
{
    /// <summary>What went in is what was recorded.</summary>
    Input,

    /// <summary>What came out is what was recorded.</summary>
    Output,

    /// <summary>The same input gives the same list, byte for byte.</summary>
    Result,
}

/// <summary>Makes a frozen ranking again.</summary>
public static class CheckRanking
{
    /// <returns>Each check and whether it holds.</returns>
    public static IReadOnlyList<(RankingCheck Check, bool Holds)> Run(FrozenRanking ranking) =>
    [
        (RankingCheck.Input, ranking.Input.Sha256() == ranking.InputSha256),
        (RankingCheck.Output, LotteryNumbers.Hash(ranking.Output) == ranking.OutputSha256),
        (RankingCheck.Result, ranking.Rerun() == ranking.Output),
    ];
}
