namespace Microcity.Matching;

/// <summary>What differs between two skills lists, seen from the older one.</summary>
public sealed class MigrationReport
{
    /// <summary>At or above, a proposed successor is ticked; from <see cref="Shown"/> on it is shown (1/10,000).</summary>
    public const int Ticked = 9_000, Shown = 6_000;

    /// <summary>Compares two whole lists.</summary>
    public static MigrationReport Of(TaxonomyView old, TaxonomyView next) => Of(old, next, Enum.GetValues<ConceptKind>(), relations: true);

    /// <summary>Compares what both lists have whole.</summary>
    /// <param name="kinds">Kinds of concepts that the newer one has whole.</param>
    /// <param name="relations">Whether the newer one has the relations whole.</param>
    public static MigrationReport Of(TaxonomyView old, TaxonomyView next, IReadOnlyCollection<ConceptKind> kinds, bool relations) => new()
    {
        OldVersion = old.Version,
        NewVersion = next.Version,
        Kinds = [.. kinds.Order().Select(kind => Compare(old, next, kind))],
        Relations = relations ? [.. Pairs(old, next).Select(x => Compare(old, x.Name, x.Old, next, x.Next))] : [],
    };

    public required string OldVersion { get; init; }

    public required string NewVersion { get; init; }

    public required IReadOnlyList<KindChanges> Kinds { get; init; }

    public required IReadOnlyList<RelationChanges> Relations { get; init; }

    public KindChanges? Of(ConceptKind kind) => Kinds.FirstOrDefault(x => x.Kind == kind);

    private static KindChanges Compare(TaxonomyView old, TaxonomyView next, ConceptKind kind)
    {
        var (gone, renamed, recoded) = (new List<string>(), new List<Renamed>(), new List<Recoded>());
        foreach (var i in old.Of(kind))
        {
            var uri = old.Uri(i);
            if (Find(next, uri, kind) is not { } now)
            {
                gone.Add(uri);
                continue;
            }
            var (before, after) = (Name(old, i), Name(next, now));
            if (before != after)
                renamed.Add(new(uri, before, after));
            if (old.Code(i) != next.Code(now))
                recoded.Add(new(uri, old.Code(i), next.Code(now)));
        }
        return new(kind, gone, [.. next.Of(kind).Select(next.Uri).Where(uri => Find(old, uri, kind) is null)], renamed, recoded);
    }

    private static int? Find(TaxonomyView view, string uri, ConceptKind kind) => view.Find(uri) is { } at && view.Kind(at) == kind ? at : null;

    private static string Name(TaxonomyView view, int ordinal) =>
        view.RawLabel(ordinal, "en") ?? view.Languages.Select(language => view.RawLabel(ordinal, language)).FirstOrDefault(name => name is not null) ?? "";

    private static IEnumerable<(string Name, Adjacency Old, Adjacency Next)> Pairs(TaxonomyView old, TaxonomyView next) =>
    [
        ("broader", old.Broader, next.Broader),
        ("essential", old.Essential, next.Essential),
        ("optional", old.Optional, next.Optional),
    ];

    private static RelationChanges Compare(TaxonomyView old, string name, Adjacency before, TaxonomyView next, Adjacency after)
    {
        var (was, now) = (Links(old, before), Links(next, after));
        return new(name, was.Count(x => !now.Contains(x)), now.Count(x => !was.Contains(x)));
    }

    private static HashSet<UriLink> Links(TaxonomyView view, Adjacency relation)
    {
        var links = new HashSet<UriLink>();
        var uris = Enumerable.Range(0, view.Count).Select(view.Uri).ToArray();
        for (var i = 0; i < uris.Length; i++)
        {
            foreach (var target in relation[i])
                links.Add(new(uris[i], uris[target]));
        }
        return links;
    }
}

/// <summary>How concepts of one kind changed; lists of URIs.</summary>
public sealed record KindChanges(
    ConceptKind Kind, IReadOnlyList<string> Gone, IReadOnlyList<string> New, IReadOnlyList<Renamed> Renamed, IReadOnlyList<Recoded> Recoded);

/// <summary>A concept whose name is written otherwise now, be it by a blank.</summary>
public sealed record Renamed(string Uri, string Before, string After)
{
    public bool OnlyBlanks => Before.Trim() == After.Trim();
}

public sealed record Recoded(string Uri, string? Before, string? After);

/// <param name="Relation">broader, essential or optional.</param>
/// <param name="Gone">Links that are no more.</param>
public sealed record RelationChanges(string Relation, int Gone, int New);
