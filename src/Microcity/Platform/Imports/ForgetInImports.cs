using System.Text.Encodings.Web;
using System.Text.Json;
using Microcity.Matching;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>
/// Brought files are of nobody in particular, but name people for a day. Those that name whoever is erased go, and so does what their rows
/// said before: that row cannot be undone any more.
/// </summary>
internal static class ForgetInImports
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task Run(IServiceProvider services, PersonKeys keys, CancellationToken stop)
    {
        var db = services.GetRequiredService<CityDb>();
        var known = await services.GetRequiredService<PersonRegister>().Find(keys.Person, stop);
        string[] names = known is null ? [] : [.. new[] { known.GivenName, known.FamilyName }.Select(Folding.Fold)];
        bool Named(string text) => Folding.Fold(text) is var folded && (names is [{ Length: > 0 }, { Length: > 0 }] && names.All(n => folded.Contains(n, StringComparison.Ordinal)))
            || keys.Emails.Any(e => text.Contains(e, StringComparison.OrdinalIgnoreCase));
        foreach (var id in await db.Set<ImportFile>().Select(f => f.Id).ToListAsync(stop))
        {
            if (await db.Set<ImportFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, stop) is { } file && Lines(file).Any(Named))
                await db.Set<ImportFile>().Where(f => f.Id == id).ExecuteDeleteAsync(stop);
        }
        var said = await db.Set<ImportRow>().AsNoTracking().Where(r => r.Before != null).Select(r => new { r.Id, r.Before }).ToListAsync(stop);
        foreach (var some in said.Where(r => Named(Plain(r.Before!))).Select(r => r.Id).Chunk(Retention.AtOnce))
            await db.Set<ImportRow>().Where(r => some.Contains(r.Id)).ExecuteDeleteAsync(stop);
    }

    private static IEnumerable<string> Lines(ImportFile file)
    {
        if (file.Mended is { } mended)
            yield return Plain(mended);
        if (Workbook.Read(file.Bytes, ReadImportFile.MostRows) is { Done: true } workbook)
        {
            yield return string.Join(' ', workbook.Value.Header);
            foreach (var row in workbook.Value.Rows)
                yield return string.Join(' ', row.Cells);
        }
        else
        {
            foreach (var line in (FileText.Of(file.Bytes) ?? "").Split('\n'))
                yield return line;
        }
    }

    /// <summary>Letters as people write them, whatever the JSON escapes.</summary>
    private static string Plain(string json)
    {
        using var read = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(read.RootElement, AsWritten);
    }
}
