using System.Text.Json;
using Microcity.Matching;

namespace Microcity.Platform;

/// <summary>A column of a table, and what it is taken for.</summary>
/// <param name="Samples">First things that stand in it, shortened.</param>
/// <param name="Column">Null if it is not taken over.</param>
public sealed record SheetColumn(string Heading, IReadOnlyList<string> Samples, ImportColumn? Column)
{
    private const int Shown = 3;
    private const int Longest = 60;

    /// <summary>Proposes by the headings, unless somebody chose.</summary>
    /// <param name="chosen">Codes in the order of the columns, empty for those that are left out; see <see cref="ImportFile.Columns"/>.</param>
    internal static IReadOnlyList<SheetColumn> Of(Sheet sheet, ImportKind kind, string? chosen)
    {
        var codes = chosen is null ? null : JsonSerializer.Deserialize<string[]>(chosen)!;
        return [.. sheet.Header.Select((heading, at) => new SheetColumn(
            heading, First(sheet, at), codes is null ? Named(heading, kind) : kind.Columns.FirstOrDefault(c => at < codes.Length && c.Code == codes[at])))];
    }

    /// <summary>Small letters and digits without accents: all by which words of files are known again.</summary>
    public static string Folded(string text) => Folding.Fold(text).Replace(" ", "", StringComparison.Ordinal);

    private static ImportColumn? Named(string heading, ImportKind kind)
    {
        var folded = Folded(heading);
        return folded.Length == 0 ? null : kind.Columns.FirstOrDefault(c => c.Names.Split('|').Any(name => Folded(name) == folded));
    }

    private static string[] First(Sheet sheet, int at) =>
        [.. sheet.Rows.Where(r => at < r.Cells.Count && r.Cells[at].Length > 0).Select(r => r.Cells[at]).Distinct().Take(Shown).Select(s => s.Length > Longest ? s[..(Longest - 1)] + "…" : s)];
}
