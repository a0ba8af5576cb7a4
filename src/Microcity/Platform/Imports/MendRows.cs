using System.Text.Json;

namespace Microcity.Platform;

/// <summary>Writes over bad cells of a file that is looked at; the file itself stays as it came.</summary>
public sealed class MendRows(CityDb db, ReadImportFiles files)
{
    public async Task<Outcome<Done>> Run(ImportKind kind, Guid file, IReadOnlyList<MendedCell> cells, CancellationToken stop = default)
    {
        if (await files.Find(kind, file, stop) is not { } kept)
            return Refusal.NothingHere;
        var mended = kept.Mended is null ? [] : JsonSerializer.Deserialize<Dictionary<int, Dictionary<string, string>>>(kept.Mended)!;
        foreach (var cell in cells.Where(c => kind.Columns.Any(known => known.Code == c.Column)).Take(ReadImportFile.MostRows))
            (mended.TryGetValue(cell.Row, out var row) ? row : mended[cell.Row] = [])[cell.Column] = cell.Value.Length > ImportRules.LongestCell ? cell.Value[..ImportRules.LongestCell] : cell.Value;
        kept.Mended = JsonSerializer.Serialize(mended);
        await db.SaveChangesAsync(stop);
        return default(Done);
    }
}

/// <param name="Column">Its code.</param>
public sealed record MendedCell(int Row, string Column, string Value);
