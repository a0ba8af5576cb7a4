namespace Microcity.Platform;

/// <summary>A number that is the sum of rows at the moment somebody looks; the rows stand behind it, and their foot is the number.</summary>
/// <param name="Code">Last part of its address, <c>/results/open-places</c>.</param>
/// <param name="Name">What is counted, in the form that the count takes.</param>
/// <param name="RuleKey">How it is counted, in one sentence.</param>
/// <param name="Thing">What a row is, as facts name it, such as <c>opportunity</c>.</param>
/// <param name="Rows">The rows that count now, each once, in a scope of the city.</param>
/// <param name="Lines">What people call these rows; null where the rows are persons.</param>
public sealed record FigureKind(
    string Code, Func<Say, int, string> Name, string RuleKey, string Thing, Func<IServiceProvider, IQueryable<FigureRow>> Rows,
    Func<IServiceProvider, IReadOnlyList<Guid>, CancellationToken, Task<IReadOnlyDictionary<Guid, FigureLine>>>? Lines = null)
{
    /// <summary>A count of persons: fewer than ten are not shown, more are rounded to five (T50).</summary>
    public bool OfPersons => Lines is null;
}

/// <summary>One row and how much of the number it is.</summary>
public sealed class FigureRow
{
    public Guid Id { get; init; }
    public int Amount { get; init; }
}

/// <summary>What people call a row.</summary>
/// <param name="Link">Its public page, below the city; null where it has none any more.</param>
/// <param name="Note">A few words beside it.</param>
public sealed record FigureLine(string Title, string? Link, string Note);

/// <param name="Value">Null where there are too few persons to say.</param>
public sealed record Figure(FigureKind Kind, int? Value);
