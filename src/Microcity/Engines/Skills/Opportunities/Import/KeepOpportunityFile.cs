using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Keeps a file of openings to be looked at; one that cannot be read as a whole is refused at once.</summary>
public sealed class KeepOpportunityFile(CityDb db, PreviewOpportunities preview)
{
    /// <param name="name">As the file is called; empty for pasted text.</param>
    /// <param name="kind">Of rows that say none.</param>
    public async Task<Outcome<OpportunityFile>> Run(string name, byte[] bytes, SourceKind kind, CancellationToken stop = default)
    {
        var read = await preview.Run(bytes, kind, stop);
        if (!read.Done)
            return read.Refusal;
        var file = new OpportunityFile { Name = name.Length > OpportunityFile.LongestName ? name[^OpportunityFile.LongestName..] : name, Kind = kind, Bytes = bytes };
        db.Add(file);
        await db.SaveChangesAsync(stop);
        return file;
    }
}
