using System.Collections.Concurrent;
using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>
/// Compiled skills lists of this installation. They lie in its database in pieces of 1 MiB; each process keeps a copy as a file
/// and maps it into memory once. A copy that is damaged or gone is written again.
/// </summary>
public sealed class TaxonomyFiles(CityConnections connections, Storage storage)
{
    public const int ChunkLength = 1 << 20;

    private readonly ConcurrentDictionary<Guid, Task<TaxonomyView>> open = new();

    /// <param name="version">Null for the list that every city begins with.</param>
    /// <exception cref="UnreadableTaxonomyException">What the database holds cannot be read by this program.</exception>
    public async Task<TaxonomyView> View(Guid? version)
    {
        if (version is not { } id)
            return StarterTaxonomy.View;
        try
        {
            return await open.GetOrAdd(id, Load);
        }
        catch
        {
            open.TryRemove(id, out _);
            throw;
        }
    }

    internal static TaxonomyVersion Row(TaxonomySource source, TaxonomyView view, TaxonomyCounts counts, IReadOnlyList<TaxonomyWarning> warnings) => new()
    {
        Source = source,
        Name = view.Version,
        Languages = string.Join(',', view.Languages),
        Sha256 = view.Sha256,
        Length = view.Bytes.Length,
        Counts = counts,
        Warnings = warnings,
    };

    /// <summary>Saves a list and its file, both or neither.</summary>
    internal static async Task Add(InstallationDb db, TaxonomyVersion version, byte[] file, CancellationToken stop)
    {
        await using var both = await db.Together(stop);
        db.Add(version);
        await db.SaveChangesAsync(stop);
        foreach (var (number, bytes) in file.Chunk(ChunkLength).Index())
        {
            db.Add(new TaxonomyChunk { TaxonomyVersionId = version.Id, Number = number, Bytes = bytes });
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }
        await both.CommitAsync(stop);
    }

    /// <summary>Forgets a list and removes its copy.</summary>
    internal void Drop(TaxonomyVersion version)
    {
        open.TryRemove(version.Id, out _);
        File.Delete(PathOf(version));
    }

    private async Task<TaxonomyView> Load(Guid id)
    {
        await using var db = connections.OpenInstallation();
        var version = await db.Set<TaxonomyVersion>().AsNoTracking().SingleAsync(v => v.Id == id);
        if (Readable(version) is { } view)
            return view;
        await Write(db, version);
        return TaxonomyView.Open(MappedBytes.Of(PathOf(version)));
    }

    private TaxonomyView? Readable(TaxonomyVersion version)
    {
        if (!File.Exists(PathOf(version)))
            return null;
        try
        {
            var view = TaxonomyView.Open(MappedBytes.Of(PathOf(version)));
            return view.Sha256 == version.Sha256 ? view : null;
        }
        catch (Exception damaged) when (damaged is UnreadableTaxonomyException or IOException)
        {
            return null;
        }
    }

    // Written beside and moved into place, so that a reader never meets half a file.
    private async Task Write(InstallationDb db, TaxonomyVersion version)
    {
        var file = PathOf(version);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var beside = $"{file}.{RandomId.New():N}";
        await using (var writer = File.Create(beside))
        {
            var pieces = db.Set<TaxonomyChunk>().AsNoTracking().Where(c => c.TaxonomyVersionId == version.Id).OrderBy(c => c.Number).AsAsyncEnumerable();
            await foreach (var piece in pieces)
                await writer.WriteAsync(piece.Bytes);
        }
        File.Move(beside, file, overwrite: true);
    }

    private string PathOf(TaxonomyVersion version) => Path.Combine(storage.Folder, "skills-lists", version.FileName);
}
