namespace Microcity.Matching;

/// <summary>
/// What the matcher must know of the skills: who is broader or narrower than whom, who shares a group, which are languages.
/// Ordinals are those of the taxonomy the graph came from, ascending by concept URI (ordinal string order).
/// </summary>
public sealed class SkillGraph
{
    /// <summary>Number of concepts; ordinals run from 0 to <c>Count - 1</c>.</summary>
    public required int Count { get; init; }

    /// <summary>Direct broader <em>skills</em> of a skill (no groups).</summary>
    public required Adjacency Broader { get; init; }

    /// <summary>Direct narrower skills of a skill: the reverse of <see cref="Broader"/>.</summary>
    public required Adjacency Narrower { get; init; }

    /// <summary>Direct groups of a skill.</summary>
    public required Adjacency Groups { get; init; }

    /// <summary>Direct member skills of a group: the reverse of <see cref="Groups"/>.</summary>
    public required Adjacency Members { get; init; }

    /// <summary>Concepts that are languages: nearness through a parent or a group says nothing about them.</summary>
    public required IReadOnlySet<int> Languages { get; init; }

    /// <summary>A city's own skills tied to a concept, both ways, with the similarity of the tie (1/10,000).</summary>
    public IReadOnlyDictionary<int, (int Other, ushort Similarity)[]> LocalLinks { get; init; } =
        new Dictionary<int, (int, ushort)[]>();
}
