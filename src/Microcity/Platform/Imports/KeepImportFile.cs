namespace Microcity.Platform;

/// <summary>Keeps a file to be looked at; one that cannot be read as a whole is refused at once.</summary>
public sealed class KeepImportFile(CityDb db)
{
    /// <param name="name">As the file is called; empty for pasted text.</param>
    /// <param name="choice">What holds for rows that say nothing.</param>
    public async Task<Outcome<ImportFile>> Run(ImportKind kind, string name, byte[] bytes, string? choice, CancellationToken stop = default)
    {
        var read = ReadImportFile.Run(kind, bytes);
        if (!read.Done)
            return read.Refusal;
        var file = new ImportFile { Kind = kind.Code, Name = name.Length > ImportFile.LongestName ? name[^ImportFile.LongestName..] : name, Choice = choice, Bytes = bytes };
        db.Add(file);
        await db.SaveChangesAsync(stop);
        return file;
    }
}
