using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>What differs between a list and those that are here, always from the older to the newer version.</summary>
public sealed class CompareLists(TaxonomyVersions versions, TaxonomyFiles files)
{
    /// <summary>A whole list with the newest of every other version.</summary>
    public async Task<IReadOnlyList<ListChange>> With(TaxonomyVersion version, TaxonomyView view, CancellationToken stop = default)
    {
        var changes = new List<ListChange>();
        foreach (var other in await Others(version.Name, stop))
        {
            var known = await files.View(other.Id);
            var (old, next) = Older(other.Name, version.Name) ? (known, view) : (view, known);
            changes.Add(new(old, next, MigrationReport.Of(old, next)));
        }
        return changes;
    }

    /// <summary>What a download that is not whole still tells, against the newest older version that is here.</summary>
    public async Task<IReadOnlyList<ListChange>> Part(IReadOnlyList<EscoSource> sources, CancellationToken stop = default)
    {
        if (EscoPackage.Open(sources) is not { Done: true, Value: { } package } || EscoRead.Part(package) is not { Whole.Count: > 0 } part)
            return [];
        var name = part.Input.Version;
        if ((await Others(name, stop)).Where(v => Older(v.Name, name)).MaxBy(v => Number(v.Name)) is not { } other)
            return [];
        var (old, next) = (await files.View(other.Id), TaxonomyView.Open(TaxonomyCompiler.Compile(part.Input)));
        return [new(old, next, MigrationReport.Of(old, next, part.Whole, relations: false))];
    }

    private async Task<IEnumerable<TaxonomyVersion>> Others(string name, CancellationToken stop) =>
        (await versions.All(stop)).Where(v => v.Source == TaxonomySource.Esco && v.Name != name).DistinctBy(v => v.Name).OrderBy(v => Number(v.Name));

    private static bool Older(string one, string other) => Number(one) < Number(other);

    private static Version Number(string name) => Version.Parse(name["esco-".Length..]);
}

public sealed record ListChange(TaxonomyView Old, TaxonomyView Next, MigrationReport Report);
