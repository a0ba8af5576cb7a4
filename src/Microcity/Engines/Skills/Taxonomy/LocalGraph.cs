using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>The list's graph with the city's own skills behind its ordinals.</summary>
internal static class LocalGraph
{
    private const ushort Exact = 9_000, Close = 8_000;

    public static SkillGraph Of(TaxonomyView view, IReadOnlyList<LocalConcept> local)
    {
        var graph = view.Graph;
        if (local.Count == 0)
            return graph;
        var (ties, broader, groups) = (new Dictionary<int, List<(int, ushort)>>(), new List<(int From, int To)>(), new List<(int From, int To)>());
        for (var i = 0; i < local.Count; i++)
        {
            foreach (var (kind, uri) in local[i].Links)
            {
                if (view.Find(uri) is { } concept)
                    Tie(view, kind, view.Count + i, concept, ties, broader, groups);
            }
        }
        var count = view.Count + local.Count;
        return new()
        {
            Count = count,
            Broader = graph.Broader.With(count, broader),
            Narrower = graph.Narrower.With(count, broader.ConvertAll(Turned)),
            Groups = graph.Groups.With(count, groups),
            Members = graph.Members.With(count, groups.ConvertAll(Turned)),
            Languages = graph.Languages,
            LocalLinks = ties.ToDictionary(t => t.Key, t => t.Value.ToArray()),
        };
    }

    private static void Tie(
        TaxonomyView view, LinkKind kind, int own, int concept, Dictionary<int, List<(int, ushort)>> ties, List<(int, int)> broader, List<(int, int)> groups)
    {
        switch (kind)
        {
            case LinkKind.BroadMatch when view.Kind(concept) is ConceptKind.SkillGroup: groups.Add((own, concept)); break;
            case LinkKind.BroadMatch: broader.Add((own, concept)); break;
            case LinkKind.NarrowMatch: broader.Add((concept, own)); break;
            default:
                var similarity = kind is LinkKind.ExactMatch ? Exact : Close;
                ListOf(ties, own).Add((concept, similarity));
                ListOf(ties, concept).Add((own, similarity));
                break;
        }
    }

    private static List<(int, ushort)> ListOf(Dictionary<int, List<(int, ushort)>> ties, int of)
    {
        if (!ties.TryGetValue(of, out var list))
            ties.Add(of, list = []);
        return list;
    }

    private static (int, int) Turned((int From, int To) link) => (link.To, link.From);
}
