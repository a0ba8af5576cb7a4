using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Makes a new skills list out of one that is there and names in more languages. Cities go over to it by an upgrade.</summary>
public sealed class AddLabelPack(InstallationDb installation, TaxonomyFiles files)
{
    /// <param name="list">The list that gets the names; null for the starter list.</param>
    public async Task<Outcome<LabelledTaxonomy>> Run(Guid? list, IReadOnlyList<LabelPack> packs, CancellationToken stop = default)
    {
        var known = list is null ? null : await installation.Set<TaxonomyVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.Id == list, stop);
        if (list is not null && known is null)
            return Refusal.NothingHere;
        var view = await files.View(list);
        var input = TaxonomyInputs.Of(view);
        input = input with { Sources = [.. input.Sources.Concat(packs.Select(p => (p.File, p.Sha256))).Distinct()] };
        var added = packs.Select(p => (Pack: p, Added: p.AttachTo(input))).ToList();
        if (Refusal.Of([.. added.Where(a => a.Added.Joined == 0).Select(a => LabelReasons.NothingJoins(a.Pack.File, view.Version))]) is { } refusal)
            return refusal;
        var file = TaxonomyCompiler.Compile(input);
        var next = TaxonomyView.Open(file);
        LabelsAdded[] labels = [.. added.Select(a => a.Added)];
        if (next.Sha256 == known?.Sha256)
            return new LabelledTaxonomy(known, labels, New: false);
        if (await installation.Set<TaxonomyVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.Sha256 == next.Sha256, stop) is { } same)
            return new LabelledTaxonomy(same, labels, New: false);
        var counts = (known?.Counts ?? StarterCounts(view)) with { Names = EscoConcepts.CountNames(input) };
        var version = TaxonomyFiles.Row(known?.Source ?? TaxonomySource.Starter, next, counts, known?.Warnings ?? []);
        await TaxonomyFiles.Add(installation, version, file, stop);
        return new LabelledTaxonomy(version, labels, New: true);
    }

    private static TaxonomyCounts StarterCounts(TaxonomyView view) => new()
    {
        Skills = view.Of(ConceptKind.Skill).Count(),
        Occupations = view.Of(ConceptKind.Occupation).Count(),
        SkillGroups = view.Of(ConceptKind.SkillGroup).Count(),
        IscoGroups = view.Of(ConceptKind.IscoGroup).Count(),
    };
}

/// <param name="Packs">What became of each pack, in their order.</param>
/// <param name="New">False if a list with these names was there already.</param>
public sealed record LabelledTaxonomy(TaxonomyVersion Version, IReadOnlyList<LabelsAdded> Packs, bool New);
