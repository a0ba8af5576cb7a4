namespace Microcity.Matching;

public enum TieKind
{
    /// <summary>The higher published mean of a criterion.</summary>
    Criterion,

    /// <summary>Having a priority flag.</summary>
    Flag,

    /// <summary>Asking for less.</summary>
    SmallerRequest,

    /// <summary>The higher median of reviewers' own totals.</summary>
    MedianOfTotals,
}

/// <summary>One rung of the published ladder that settles equal totals (V11).</summary>
/// <param name="Code">Of the criterion or the flag; null for the others.</param>
public sealed record TieStep(TieKind Kind, string? Code = null)
{
    /// <summary>As it stands in the canonical text: <c>criterion:team</c>, <c>flag:joint</c>, <c>request</c>, <c>median</c>.</summary>
    public string Name => Kind switch
    {
        TieKind.Criterion => $"criterion:{Code}",
        TieKind.Flag => $"flag:{Code}",
        TieKind.SmallerRequest => "request",
        TieKind.MedianOfTotals => "median",
        _ => throw new ArgumentOutOfRangeException(nameof(Kind)),
    };
}
