namespace Microcity.Matching;

/// <summary>
/// How near skills are, by rule 16 of the skills specification. A skill's neighbourhood is worked out when it is first asked
/// for and then kept; safe to share between threads.
/// </summary>
public sealed class Similarity(SkillGraph graph)
{
    /// <summary>Groups above this size say nothing about nearness.</summary>
    public const int LargestGroup = 40;

    private readonly Neighbour[]?[] neighbourhoods = new Neighbour[]?[graph.Count];

    public SkillGraph Graph => graph;

    /// <summary>Every skill that <paramref name="held"/> says something about, itself included, ascending by ordinal.</summary>
    public ReadOnlySpan<Neighbour> Around(int held) => neighbourhoods[held] ??= Explore(held);

    /// <summary>The nearest relation of a held to a required skill.</summary>
    public Relation Between(int held, int required)
    {
        var around = Around(held);
        var (low, high) = (0, around.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var skill = around[middle].Skill;
            if (skill == required)
                return around[middle].Relation;
            if (skill < required)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return Relation.None;
    }

    /// <summary>Similarity of a relation, in 1/10,000.</summary>
    public static int Of(Relation relation) => relation switch
    {
        Relation.Same => 10_000,
        Relation.LocalExact => 9_000,
        Relation.LocalClose or Relation.Narrower1 => 8_000,
        Relation.Narrower2 => 7_000,
        Relation.Broader1 => 6_000,
        Relation.Sibling => 5_000,
        Relation.Broader2 or Relation.Group => 4_000,
        _ => 0,
    };

    // The nearest relation is met first, so a skill keeps the one it was first found by.
    private Neighbour[] Explore(int held)
    {
        var found = new Dictionary<int, Relation> { [held] = Relation.Same };
        var links = graph.LocalLinks.GetValueOrDefault(held, []);
        foreach (var (other, similarity) in links)
        {
            if (similarity >= Of(Relation.LocalExact))
                found.TryAdd(other, Relation.LocalExact);
        }
        foreach (var (other, _) in links)
            found.TryAdd(other, Relation.LocalClose);

        var seen = new HashSet<int>();
        var above = Step([held], graph.Broader, seen, found, Relation.Narrower1);
        while (above.Count > 0)
            above = Step(above, graph.Broader, seen, found, Relation.Narrower2);
        seen.Clear();
        var below = Step([held], graph.Narrower, seen, found, Relation.Broader1);

        AddOthers(held, graph.Broader, graph.Narrower, int.MaxValue, found, Relation.Sibling);
        Step(below, graph.Narrower, seen, found, Relation.Broader2);
        AddOthers(held, graph.Groups, graph.Members, LargestGroup, found, Relation.Group);

        return [.. found.OrderBy(x => x.Key).Select(x => new Neighbour(x.Key, x.Value))];
    }

    private static List<int> Step(
        List<int> from, Adjacency along, HashSet<int> seen, Dictionary<int, Relation> found, Relation relation)
    {
        var reached = new List<int>();
        foreach (var skill in from)
        {
            foreach (var next in along[skill])
            {
                found.TryAdd(next, relation);
                if (seen.Add(next))
                    reached.Add(next);
            }
        }
        return reached;
    }

    private void AddOthers(int held, Adjacency up, Adjacency down, int largest, Dictionary<int, Relation> found, Relation relation)
    {
        var isLanguage = graph.Languages.Contains(held);
        foreach (var parent in up[held])
        {
            var others = down[parent];
            if (others.Length > largest)
                continue;
            foreach (var other in others)
            {
                if (!isLanguage || !graph.Languages.Contains(other))
                    found.TryAdd(other, relation);
            }
        }
    }
}

/// <summary>A skill near another one.</summary>
/// <param name="Skill">Ordinal of the near one.</param>
/// <param name="Relation">How the other stands to it.</param>
public readonly record struct Neighbour(int Skill, Relation Relation);
