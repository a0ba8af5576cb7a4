namespace Microcity.Platform;

/// <summary>A number that is counted from rows at the moment somebody looks.</summary>
/// <param name="Code">Last part of its address, <c>/results/open-places</c>.</param>
/// <param name="Name">What is counted, in the form that the count takes.</param>
/// <param name="RuleKey">How it is counted, in one sentence.</param>
/// <param name="Rows">Page with the rows behind it, below the city; null where the rows are persons.</param>
/// <param name="Count">Counts now, in a scope of the city.</param>
public sealed record FigureKind(
    string Code, Func<Say, int, string> Name, string RuleKey, string? Rows, Func<IServiceProvider, CancellationToken, Task<int>> Count)
{
    /// <summary>A count of persons: fewer than ten are not shown, more are rounded to five (T50).</summary>
    public bool OfPersons => Rows is null;
}

/// <param name="Value">Null where there are too few persons to say.</param>
public sealed record Figure(FigureKind Kind, int? Value);

public static class FigureRules
{
    public const int LeastPersons = 10;
    private const int Step = 5;

    /// <summary>What may be said of a count of persons: nothing below ten, then the nearest five.</summary>
    public static int? OfPersons(int count) => count < LeastPersons ? null : (count + Step / 2) / Step * Step;
}
