using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;

namespace Microcity.CareerOffice;

/// <summary>Works out and keeps what the occupations of a skills list are about; a second time replaces the first.</summary>
public sealed class ImportInterests(InstallationDb installation, TaxonomyFiles lists)
{
    /// <param name="list">Null for the starter list.</param>
    public async Task<Outcome<ImportedInterests>> Run(Guid? list, InterestFiles files, CancellationToken stop = default)
    {
        if (files.Missing is { } missing)
            return missing;
        var view = await lists.View(list);
        var known = OccupationInterests.Of(view, files);
        var (made, profiles) = (string.Join('\n', files.MadeFrom), InterestTable.Write(known));
        if (await installation.Set<InterestTable>().FirstOrDefaultAsync(t => t.ListSha256 == view.Sha256, stop) is { } before)
            (before.MadeFrom, before.Profiles) = (made, profiles);
        else
            installation.Add(new InterestTable { ListSha256 = view.Sha256, MadeFrom = made, Profiles = profiles });
        await installation.SaveChangesAsync(stop);
        return new ImportedInterests(view.Version, view.Of(Matching.ConceptKind.Occupation).Count(), known);
    }
}

/// <param name="Occupations">That the list has.</param>
public sealed record ImportedInterests(string List, int Occupations, IReadOnlyDictionary<string, KnownInterests> Known)
{
    public int Of(InterestSource source) => Known.Values.Count(k => k.Source == source);
}
