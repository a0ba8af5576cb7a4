namespace Microcity.Platform;

/// <summary>One sort of rows that files bring: its columns, how a row is known again, checked and taken over. All else about files is done here.</summary>
public abstract class ImportKind
{
    /// <summary>Word in the address, such as <c>openings</c>.</summary>
    public abstract string Code { get; }

    /// <summary>Who may bring such files.</summary>
    public abstract string Permission { get; }

    /// <summary>What is imported, as a heading.</summary>
    public abstract string TextKey { get; }

    /// <summary>Where the rows are afterwards, below the city, and what that page is called.</summary>
    public abstract (string Path, string TextKey) Where { get; }

    public abstract IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>Columns of the table to fill in, in order, each with an example.</summary>
    public abstract IReadOnlyList<(ImportColumn Column, object Example)> Template(Say say);

    /// <summary>What holds for rows that say nothing of it; null if there is nothing to choose.</summary>
    public virtual ImportChoice? Choice(Say say) => null;

    /// <summary>Rows of a text that is no table; null if this kind knows no such text.</summary>
    /// <param name="most">One above it is read.</param>
    public virtual Outcome<FoundRow[]>? Other(string text, int most) => null;

    /// <summary>Checks rows and says which of them are known. Changes nothing.</summary>
    /// <param name="city">A scope of the city.</param>
    public abstract Task<ImportLook> Look(IServiceProvider city, IReadOnlyList<FoundRow> rows, string? choice, CancellationToken stop);

    /// <summary>Makes ready outside the transaction what takes long.</summary>
    public virtual Task<IReadOnlyList<LookedRow>> Ready(IServiceProvider city, IReadOnlyList<LookedRow> part, CancellationToken stop) => Task.FromResult(part);

    /// <summary>Takes rows over and saves, inside the transaction that is open; rows known by now are not taken twice.</summary>
    /// <returns>For each row, in order.</returns>
    public abstract Task<Outcome<TakenRow[]>> Take(IServiceProvider city, IReadOnlyList<LookedRow> part, CancellationToken stop);

    /// <summary>Takes back rows that nobody touched since, and saves, inside the transaction that is open.</summary>
    /// <returns>How many stay because somebody did.</returns>
    public abstract Task<int> TakeBack(IServiceProvider city, IReadOnlyList<ImportRow> rows, CancellationToken stop);
}

/// <param name="Options">Value and label; the first holds if nobody chooses.</param>
public sealed record ImportChoice(string TextKey, string HelpKey, IReadOnlyList<(string Value, string Label)> Options);

public enum Novelty { New, Changed, Same }

/// <summary>A row that can be taken over; kinds add what it says.</summary>
/// <param name="Number">Which row of the file.</param>
public abstract record LookedRow(int Number, Novelty Novelty)
{
    /// <summary>How it stands in a list.</summary>
    public abstract RowWords Words(Say say);
}

/// <param name="Language">Of the title; null where it is the reader's, or a name.</param>
public sealed record RowWords(string Title, string? Language, string About);

/// <summary>What a file would do.</summary>
/// <param name="Rows">Those that can be taken over, in the order of the file.</param>
/// <param name="Faults">Why the others cannot; a row may have several.</param>
public sealed record ImportLook(IReadOnlyList<LookedRow> Rows, IReadOnlyList<RowFault> Faults)
{
    public int New => Rows.Count(r => r.Novelty is Novelty.New);

    public int Changed => Rows.Count(r => r.Novelty is Novelty.Changed);

    public int Same => Rows.Count(r => r.Novelty is Novelty.Same);

    public int Refused => Faults.Select(f => f.Row).Distinct().Count();

    /// <summary>How the columns of the table were understood; empty where the file is no table.</summary>
    public IReadOnlyList<SheetColumn> Columns { get; init; } = [];

    public ImportCounts Counts => new(New, Changed, Same, Refused);
}

public sealed record ImportCounts(int New, int Changed, int Same, int Refused);

/// <summary>What became of a row.</summary>
/// <param name="Version">Of the row here, once it was taken.</param>
/// <param name="Before">What the row here said before it changed, as its kind reads it; null if it is new or the same.</param>
public sealed record TakenRow(Guid Id, Novelty Novelty, int Version, string? Before = null);
