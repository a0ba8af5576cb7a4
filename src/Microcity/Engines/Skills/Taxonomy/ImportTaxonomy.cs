using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Takes an official download, whole, or refuses it with every reason and stores nothing.</summary>
public sealed class ImportTaxonomy(InstallationDb installation)
{
    public async Task<Outcome<ImportedTaxonomy>> Run(
        IReadOnlyList<EscoSource> sources, IProgress<ImportStep>? progress = null, CancellationToken stop = default)
    {
        progress?.Report(new(ImportStage.Open, 0));
        var opened = EscoPackage.Open(sources);
        if (!opened.Done)
            return opened.Refusal;
        progress?.Report(new(ImportStage.Open, 1));
        var done = EscoRead.Of(opened.Value, progress);
        if (!done.Done)
            return done.Refusal;
        var read = done.Value;
        progress?.Report(new(ImportStage.Compile, 0));
        var file = Compile(read.Input);
        progress?.Report(new(ImportStage.Compile, 1));
        var imported = await Keep(read, file, stop);
        progress?.Report(new(ImportStage.Store, 1));
        return imported;
    }

    // Names of the starter list attach here, so that Latvian is there from the first day.
    private static byte[] Compile(TaxonomyInput input)
    {
        TaxonomyInputs.AddNames(input, StarterTaxonomy.Read());
        return TaxonomyCompiler.Compile(input);
    }

    private async Task<ImportedTaxonomy> Keep(EscoRead read, byte[] file, CancellationToken stop)
    {
        var view = TaxonomyView.Open(file);
        if (await installation.Set<TaxonomyVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.Sha256 == view.Sha256, stop) is { } known)
            return new(known, view, New: false);
        var version = TaxonomyFiles.Row(TaxonomySource.Esco, view, read.Counts, read.Warnings);
        await TaxonomyFiles.Add(installation, version, file, stop);
        return new(version, view, New: true);
    }
}

/// <param name="New">False if the same list was there already; then nothing was changed.</param>
public sealed record ImportedTaxonomy(TaxonomyVersion Version, TaxonomyView View, bool New);
