using System.Text.Json;

namespace Microcity.Platform;

/// <summary>Says what the columns of a table are, over what their names propose.</summary>
public sealed class ChooseColumns(CityDb db, ReadImportFiles files)
{
    /// <param name="codes">In the order of the columns; empty for those that are left out.</param>
    public async Task<Outcome<Done>> Run(ImportKind kind, Guid file, IReadOnlyList<string> codes, CancellationToken stop = default)
    {
        if (await files.Find(kind, file, stop) is not { } kept)
            return Refusal.NothingHere;
        if (ImportRules.TwiceTheSame(kind, codes) is { } refusal)
            return refusal;
        kept.Columns = JsonSerializer.Serialize(codes);
        await db.SaveChangesAsync(stop);
        return default(Done);
    }
}
