namespace Microcity.Matching;

/// <summary>What reviewers mark.</summary>
/// <param name="Weight">At least one.</param>
/// <param name="Threshold">Least published mean in hundredths of a mark; null for none.</param>
public sealed record Criterion(string Code, int Weight, int? Threshold = null);

/// <summary>How the marks of several reviewers become one (V7).</summary>
public enum Aggregation
{
    Mean,

    /// <summary>Of two in the middle, their mean.</summary>
    Median,

    /// <summary>From five marks on the mean without the highest and the lowest; of fewer the mean.</summary>
    TrimmedMean,

    /// <summary>What reviewers agreed on; their own marks only make up the quorum.</summary>
    Consensus,
}
