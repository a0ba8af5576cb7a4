namespace Microcity.Matching;

/// <summary>What happens where the money ends (V12).</summary>
public enum LineMode
{
    /// <summary>Stop at the first that does not fit.</summary>
    Strict,

    /// <summary>Pass over what does not fit.</summary>
    Skip,

    /// <summary>Offer the rest to the first that takes it, then stop; pass over who needs more.</summary>
    Partial,
}

/// <summary>What was published about choosing before the call opened. Marks and means are hundredths of a mark, money is cents.</summary>
/// <param name="Quorum">Least counted reviews of an application.</param>
/// <param name="LeastMarks">Least counted marks of each of its criteria.</param>
/// <param name="LeastTotal">Below it an application is listed without a place.</param>
/// <param name="Ladder">In the order in which it is gone through.</param>
public sealed record RankingRules(
    IReadOnlyList<Criterion> Criteria,
    IReadOnlyList<TieStep> Ladder,
    LineMode Line,
    long Budget,
    Aggregation Aggregation = Aggregation.Mean,
    int Quorum = RankingRules.UsualQuorum,
    int LeastMarks = RankingRules.UsualLeastMarks,
    int LeastTotal = RankingRules.UsualLeastTotal)
{
    public const int UsualQuorum = 3, QuorumOfSmallAwards = 2, UsualLeastMarks = 2, UsualLeastTotal = 300;

    /// <summary>Up to here an award is small, so two reviews are enough.</summary>
    public const long SmallAward = 500_000;

    /// <param name="largestAward">That the call can give.</param>
    public static int QuorumFor(long largestAward) => largestAward <= SmallAward ? QuorumOfSmallAwards : UsualQuorum;
}
