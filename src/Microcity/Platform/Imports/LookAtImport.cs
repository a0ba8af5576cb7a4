using System.Text.Json;

namespace Microcity.Platform;

/// <summary>Reads a file and says what taking it over would do; nothing is stored.</summary>
public sealed class LookAtImport(IServiceProvider city)
{
    public Task<Outcome<ImportLook>> Run(ImportKind kind, ImportFile file, CancellationToken stop = default) =>
        Run(kind, file.Bytes, file.Choice, file.Columns, file.Mended, stop);

    /// <param name="choice">What holds for rows that say nothing.</param>
    /// <param name="columns">As in <see cref="ImportFile.Columns"/>.</param>
    /// <param name="mended">As in <see cref="ImportFile.Mended"/>.</param>
    public async Task<Outcome<ImportLook>> Run(ImportKind kind, ReadOnlyMemory<byte> bytes, string? choice, string? columns = null, string? mended = null, CancellationToken stop = default)
    {
        var found = ReadImportFile.Run(kind, bytes, columns);
        if (!found.Done)
            return found.Refusal;
        if (mended is not null)
            Mend(kind, found.Value.Rows, JsonSerializer.Deserialize<Dictionary<int, Dictionary<string, string>>>(mended)!);
        return await kind.Look(city, found.Value.Rows, choice, stop) with { Columns = found.Value.Columns };
    }

    private static void Mend(ImportKind kind, IReadOnlyList<FoundRow> rows, Dictionary<int, Dictionary<string, string>> mended)
    {
        foreach (var row in rows)
        {
            foreach (var (code, value) in mended.GetValueOrDefault(row.Number) ?? [])
            {
                if (kind.Columns.FirstOrDefault(c => c.Code == code) is { } column)
                    row.Mend(column, value);
            }
        }
    }
}
